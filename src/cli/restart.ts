import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { printMessage } from './output/printMessage.ts'

/**
 * glibc keeps the freed memory of each thread: of large pictures three times what is in use. With this setting it
 * returns blocks of 128 KiB and more to the system at once. It is read only when a process starts.
 */
const MEMORY_SETTING = 'MALLOC_MMAP_THRESHOLD_'
/** Marks the environment of a process that was restarted. */
const MARK = 'NEWSREEL_RESTARTED'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Stops a build that must continue in a process that returns freed memory to the system. */
export class RestartNeeded extends Error {}

/** Whether this process keeps freed memory, and `restart` would help. */
export function keepsFreedMemory(): boolean {
  if (process.platform !== 'linux' || process.env[MEMORY_SETTING] !== undefined || process.env[MARK]) return false
  Object.assign(process.report, { excludeNetwork: true }) // it would resolve host names
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

/**
 * Runs this command again in a process that returns freed memory, and waits for its end. That process gets the signals
 * of this one, and ends when this one is killed.
 * @returns its exit code; null when no process can be started
 */
export async function restart(): Promise<number | null> {
  process.env[MARK] = '1'
  let child: ReturnType<typeof spawn>
  try {
    child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      env: { ...process.env, [MEMORY_SETTING]: '131072' },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    await once(child, 'spawn')
  } catch {
    return null
  }
  const forward = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (signal === null) return code
  if (signal === 'SIGKILL') printMessage('✗', KILLED)
  for (const each of SIGNALS) process.removeAllListeners(each) // so that the signal ends this process, too
  process.kill(process.pid, signal)
  return 3
}

const KILLED =
  'The build was killed, most likely because there was too little memory. Build again: finished pictures are kept.'

/** Ends this process when the one that restarted it is killed. */
export function endWithParent(): void {
  if (!process.env[MARK] || !process.connected) return
  process.on('disconnect', () => process.exit(3))
  process.channel?.unref()
}
