// npm run bench:build: see README.md. Installs the peers when they are not there, and runs build/main.ts.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
if (!existsSync(join(here, '../lib/cli/newsreel.js'))) {
  console.error('The package is not built: npm run build:package first.')
  process.exit(3)
}
if (!existsSync(join(here, 'node_modules/@11ty/eleventy')))
  execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] })
const { module } = await runnerImport(join(here, 'build/main.ts'), { configFile: false })
await module.main(process.argv.slice(2))
