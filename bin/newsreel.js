#!/usr/bin/env node
// The command itself is built into lib. A clone, or an installation that runs no scripts, may not have it yet.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../lib/cli/newsreel.js', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  console.error(`newsreel is not built yet. In ${folder} run: npm ci && npm run build:package`)
  process.exitCode = 3
}
