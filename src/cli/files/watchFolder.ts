import { existsSync } from 'node:fs'
import { watch } from 'chokidar'

/** What is saved at once is told of at once: when nothing else was saved for so many milliseconds. */
const QUIET = 60
/** And after so many at the latest, since the first that was not told of. */
const AT_LATEST = 500
/** A folder that has gone is looked for so often, in milliseconds. */
const ABSENCE = 500

/** What a watcher tells of. */
export type WatchOptions = {
  /** Files and folders in it that nobody wants to hear of, as paths, with all that is in them. */
  ignored?: string[]
  /** Called after changes. */
  onChange: () => void
  /** Called with each kind of thing that hinders the watching, a sentence. */
  onTrouble: (sentence: string) => void
}

/**
 * Watches a folder and all that is in it, from when this resolves. A folder that goes as a whole is waited for.
 * @returns ends the watching
 */
export async function watchFolder(
  folder: string,
  { ignored = [], onChange, onTrouble }: WatchOptions,
): Promise<() => Promise<void>> {
  let pending: NodeJS.Timeout | undefined
  let first = 0
  let cut = false
  const tell = () => {
    pending = undefined
    // Of one file the watcher tells every 50 ms at most: of what came last, within these, it may never tell.
    if (cut) soon()
    onChange()
  }
  const soon = () => {
    const now = performance.now()
    if (pending) clearTimeout(pending)
    else first = now
    const left = first + AT_LATEST - now
    cut = left < QUIET
    pending = setTimeout(tell, cut ? left : QUIET)
  }
  const watcher = watch(folder, { ignoreInitial: true, ignored })
  const ready = new Promise<void>(resolve => watcher.once('ready', resolve))
  // A folder that goes as a whole, and comes back, is another one to the system: nobody tells of that.
  let gone: NodeJS.Timeout | undefined
  const lookForIt = () => {
    if (!existsSync(folder)) return
    clearInterval(gone)
    gone = undefined
    watcher.unwatch(folder)
    watcher.add(folder)
    soon()
  }
  watcher.on('all', () => {
    soon()
    if (!existsSync(folder)) gone ??= setInterval(lookForIt, ABSENCE)
  })
  // Where a system watches no more files, it says so of each.
  const troubles = new Set<unknown>()
  watcher.on('error', error => {
    const { code, message } = error as NodeJS.ErrnoException
    // A link leads back to a folder that it is in: that is watched by its own name.
    if (code === 'ELOOP' || troubles.has(code)) return
    troubles.add(code)
    const hint = code === 'ENOSPC' ? ' More may be allowed: fs.inotify.max_user_watches.' : ''
    onTrouble(`Not all of ${folder} can be watched: ${message}.${hint}`)
  })
  await ready
  return async () => {
    clearTimeout(pending)
    clearInterval(gone)
    await watcher.close()
  }
}
