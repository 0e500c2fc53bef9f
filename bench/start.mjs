// Starts a benchmark: checks its builds, installs what it compares Newsreel with, and runs its TypeScript.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
/** The command that writes a file. */
const BUILDS = { 'lib/cli/newsreel.js': 'npm run build:package', 'dist/index.html': 'npm run build' }

/**
 * Runs a benchmark with the arguments of the command. Exits with 3 when a build is missing.
 * @param {string} main its main file, in this folder
 * @param {(keyof typeof BUILDS)[]} needed files of the builds that it measures
 * @param {string} [library] a package in `node_modules` of this folder that it needs
 */
export async function start(main, needed, library) {
  const missing = needed.filter(file => !existsSync(join(here, '..', file)))
  if (missing.length) {
    console.error(`Not built: run ${missing.map(file => BUILDS[file]).join(' and ')} first.`)
    process.exit(3)
  }
  if (library && !existsSync(join(here, 'node_modules', library)))
    execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] })
  const { module } = await runnerImport(join(here, main), { configFile: false })
  await module.main(process.argv.slice(2))
}
