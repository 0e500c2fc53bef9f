import { existsSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { watch } from 'chokidar'
import type { Answer } from '../server.ts'

/** However many files are saved, pages are told at most once in this many milliseconds. */
const PAUSE = 100

/** A folder that has gone is looked for so often, in milliseconds. */
const ABSENCE = 500

/** What happens in a folder of articles, for pages that want to be as it is. */
export type Changes = {
  /** Changes with every change; a page knows by it whether it is of today. */
  version: () => string
  /** A stream of events that never ends: the version, now and after each change. */
  events: () => Answer
  close: () => Promise<void>
}

/**
 * Watches a folder, from when this resolves.
 * @param onChange called after changes, before pages are told
 * @param onTrouble called with what hinders the watching
 */
export async function watchChanges(
  folder: string,
  onChange: () => void,
  onTrouble: (sentence: string) => void,
): Promise<Changes> {
  const start = Date.now().toString(36) // a page of an earlier run is of yesterday too
  const listeners = new Set<PassThrough>()
  let count = 0
  let pending: NodeJS.Timeout | undefined
  const version = () => `${start}-${count}`
  const tell = () => {
    pending = undefined
    count++
    onChange()
    for (const each of listeners) each.write(message(version()))
  }
  const watcher = watch(folder, { ignoreInitial: true })
  const ready = new Promise<void>(resolve => watcher.once('ready', resolve))
  const soon = () => {
    pending ??= setTimeout(tell, PAUSE)
  }
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
  watcher.on('error', error =>
    onTrouble(`${folder} cannot be watched: ${error instanceof Error ? error.message : error}`),
  )
  await ready
  const events = (): Answer => {
    const body = new PassThrough()
    listeners.add(body)
    body.once('close', () => listeners.delete(body))
    body.write(message(version()))
    return { type: 'text/event-stream', body }
  }
  const close = async () => {
    clearTimeout(pending)
    clearInterval(gone)
    for (const each of listeners) each.end()
    await watcher.close()
  }
  return { version, events, close }
}

const message = (data: string) => `data: ${data}\n\n`
