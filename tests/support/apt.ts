import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Without a network, apt waits for each of its servers. */
const TIMEOUT_MS = 300_000

/** A program and its arguments. */
type Command = [string, string[]]

/** What installs packages of the distribution, where isDebianRoot. */
export const aptInstall = (...packages: string[]): Command[] => [
  ['apt-get', ['-q', 'update']],
  ['apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages]],
]

/** Whether this is Debian, or made of it, and we may install what the tests need. */
export function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Runs commands one after another and prints each with the reason. Prints an error and stops when one fails. */
export function run(why: string, commands: Command[]): void {
  try {
    for (const [program, args] of commands) {
      console.error(`${why}. Running: ${program} ${args.join(' ')}`)
      execFileSync(program, args, {
        stdio: ['ignore', 2, 2],
        timeout: TIMEOUT_MS,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}
