// npm run bench:load: see README.md. Runs load/main.ts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
if (!existsSync(join(here, '../lib/cli/newsreel.js'))) {
  console.error('The package is not built: npm run build:package first.')
  process.exit(3)
}
const { module } = await runnerImport(join(here, 'load/main.ts'), { configFile: false })
await module.main(process.argv.slice(2))
