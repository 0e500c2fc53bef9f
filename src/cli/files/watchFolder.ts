import { existsSync } from 'node:fs'
import { watch } from 'chokidar'

/** Debounce of changes: onChange is called when nothing else has changed for this time. */
const DEBOUNCE_MS = 60
/** The longest delay between a change and onChange. */
const MAX_DELAY_MS = 500
/** How often to check whether a removed folder is back. */
const POLL_INTERVAL_MS = 500

/** Options of watchFolder. */
export type WatchOptions = {
  /** Paths of files and folders to ignore, with everything in them. */
  ignored?: string[]
  /** Called after changes. */
  onChange: () => void
  /** Called once with a message for each kind of error. */
  onWatchError: (message: string) => void
}

/**
 * Watches a folder and everything in it, from when the promise resolves. A removed folder is watched again once it is
 * back.
 * @returns a function that stops watching
 */
export async function watchFolder(
  folder: string,
  { ignored = [], onChange, onWatchError }: WatchOptions,
): Promise<() => Promise<void>> {
  let pending: NodeJS.Timeout | undefined
  let firstAt = 0
  let isCut = false
  const emit = () => {
    pending = undefined
    // chokidar reports a file at most every 50 ms, and may drop the last change within these: so report once more.
    if (isCut) schedule()
    onChange()
  }
  const schedule = () => {
    const now = performance.now()
    if (pending) clearTimeout(pending)
    else firstAt = now
    const left = firstAt + MAX_DELAY_MS - now
    isCut = left < DEBOUNCE_MS
    pending = setTimeout(emit, isCut ? left : DEBOUNCE_MS)
  }
  const watcher = watch(folder, { ignoreInitial: true, ignored })
  const ready = new Promise<void>(resolve => watcher.once('ready', resolve))
  // A folder that is removed and created again is a new one to the system, which reports nothing about it.
  let pollTimer: NodeJS.Timeout | undefined
  const checkFolder = () => {
    if (!existsSync(folder)) return
    clearInterval(pollTimer)
    pollTimer = undefined
    watcher.unwatch(folder)
    watcher.add(folder)
    schedule()
  }
  watcher.on('all', () => {
    schedule()
    if (!existsSync(folder)) pollTimer ??= setInterval(checkFolder, POLL_INTERVAL_MS)
  })
  // A system that has reached its limit of watched files reports an error for each file.
  const reported = new Set<unknown>()
  watcher.on('error', error => {
    const { code, message } = error as NodeJS.ErrnoException
    // A link to a parent folder: that folder is watched anyway.
    if (code === 'ELOOP' || reported.has(code)) return
    reported.add(code)
    const hint = code === 'ENOSPC' ? ' Increase fs.inotify.max_user_watches.' : ''
    onWatchError(`Cannot watch all of ${folder}: ${message}.${hint}`)
  })
  await ready
  return async () => {
    clearTimeout(pending)
    clearInterval(pollTimer)
    await watcher.close()
  }
}
