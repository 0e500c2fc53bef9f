// npm run test:hostile [-- FILE …]: hostile texts in every field and output. Without files, payloads.json is used.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '../..')
const files = process.argv.slice(2).map(file => resolve(file))
const missing = files.filter(file => !existsSync(file))
const unbuilt = ['dist/index.html', 'lib/cli/newsreel.js'].filter(file => !existsSync(join(root, file)))
if (missing.length || unbuilt.length) {
  for (const file of missing) process.stderr.write(`${file} does not exist.\n`)
  if (unbuilt.length)
    process.stderr.write(`Build first: npm run build:package && npm run build (${unbuilt.join(', ')} missing).\n`)
  process.exit(2)
}
const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', 'tests/hostile/playwright.config.ts'], {
  cwd: root,
  env: { ...process.env, HOSTILE_FILES: JSON.stringify(files) },
  stdio: 'inherit',
})
process.exit(status ?? 1)
