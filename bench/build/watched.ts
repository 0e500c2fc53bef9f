import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A build that goes on (`newsreel build --watch`). */
export type Watched = {
  /**
   * Makes a change, and gives the seconds from then on until the site has it: what it takes to hear of the change, the
   * pause in which more may be saved, and the build.
   */
  follow: (change: () => void) => Promise<number>
  end: () => Promise<void>
}

/** Starts a build that goes on, and resolves when it watches. @throws when it ends */
export async function startWatched(args: string[]): Promise<Watched> {
  const child = spawn(process.execPath, [...args, '--watch'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const told = createInterface(child.stdout)
  const said = createInterface(child.stderr)
  const line = (from: typeof told, what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = (text: string) => {
        if (!what.test(text)) return
        from.off('line', look)
        resolve()
      }
      from.on('line', look)
      void ended.then(([code]) => reject(new Error(`${args.join(' ')} ended with ${code}.`)))
    })
  await line(said, /Watching /)
  return {
    follow: async change => {
      const built = line(told, / 1 built/)
      const started = performance.now()
      change()
      await built
      return (performance.now() - started) / 1000
    },
    end: async () => {
      child.kill()
      await ended
    },
  }
}
