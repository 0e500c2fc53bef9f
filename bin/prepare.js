// npm runs this after `npm ci` in a clone, before it packs, and when the package is installed from git: builds the
// package.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

try {
  createRequire(import.meta.url).resolve('vite/package.json')
} catch {
  console.error('newsreel: without its development dependencies the package is not built.')
  process.exit()
}
const { status } = spawnSync('npm run build:package', { shell: true, stdio: ['ignore', 'ignore', 'inherit'] })
process.exitCode = status ?? 1
