#!/usr/bin/env node
import module from 'node:module'

// The command line, `newsreel`. React looks at this when it is first imported, and is three times slower without.
process.env['NODE_ENV'] ??= 'production'
// From Node 22.8 on: what was compiled once need not be again.
;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()
const { run } = await import('./program.ts')
process.exitCode = await run(process.argv)
