import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A running `newsreel build --watch`. */
export type WatchedBuild = {
  /**
   * Makes a change, and resolves with the seconds until the site is up to date. They include the watcher's delay and
   * the debounce.
   */
  measureChange: (change: () => void) => Promise<number>
  stop: () => Promise<void>
}

/** Starts `newsreel build --watch`. Resolves when it watches. @throws when the process exits */
export async function startWatchedBuild(args: string[]): Promise<WatchedBuild> {
  const child = spawn(process.execPath, [...args, '--watch'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const stdout = createInterface(child.stdout)
  const stderr = createInterface(child.stderr)
  const waitForLine = (stream: typeof stdout, pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const onLine = (text: string) => {
        if (!pattern.test(text)) return
        stream.off('line', onLine)
        resolve()
      }
      stream.on('line', onLine)
      void exited.then(([code]) => reject(new Error(`${args.join(' ')} ended with ${code}.`)))
    })
  await waitForLine(stderr, WATCHING)
  return {
    measureChange: async change => {
      const built = waitForLine(stdout, / 1 built/)
      const startedAt = performance.now()
      change()
      await built
      return (performance.now() - startedAt) / 1000
    },
    stop: async () => {
      child.kill()
      await exited
    },
  }
}

/** The message of the command when the watcher is ready (src/cli/commands/build.ts). */
const WATCHING = /^\W*Watching /
