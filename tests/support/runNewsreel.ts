import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The package's folder of built files. */
export const LIB: string = join(import.meta.dirname, '../../lib')
/** The built command line. */
export const COMMAND: string = join(LIB, 'cli/newsreel.js')
/** The address of the sites that are built. */
export const SITE = 'https://news.example/'

/** Options of a run. */
export type RunOptions = {
  /** A module that Node loads before the command, in all its threads. */
  preload?: string
  env?: Record<string, string>
  /** When to kill the command with all its processes. */
  killAfterMs?: number
}

/** How a command ended. `code` is null if it was killed. */
export type Run = { code: number | null; stderr: string }

/** Runs the package's command line to its end. */
export async function runNewsreel(args: string[], { preload, env, killAfterMs }: RunOptions = {}): Promise<Run> {
  if (!existsSync(COMMAND)) throw new Error('The package is not built: npm run build:package first.')
  const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), COMMAND, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const ended = once(child, 'close')
  if (killAfterMs !== undefined) {
    await Promise.race([ended, wait(killAfterMs)])
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL')
  }
  const [code] = (await ended) as [number | null]
  return { code, stderr }
}

/** The arguments of a build. @param more further options */
export const buildArgs = (articles: string, out: string, ...more: string[]): string[] => [
  ...['build', articles, '-o', out, '--site', SITE, '--no-pictures'],
  ...more,
]
