import { PassThrough } from 'node:stream'
import { type WatchOptions, watchFolder } from '../files/watchFolder.ts'
import type { Answer } from '../serve/server.ts'

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
 * @param options onChange is called before pages are told
 */
export async function watchChanges(folder: string, { onChange, ...options }: WatchOptions): Promise<Changes> {
  const start = Date.now().toString(36) // a page of an earlier run is of yesterday too
  const listeners = new Set<PassThrough>()
  let count = 0
  const version = () => `${start}-${count}`
  const tell = () => {
    count++
    onChange()
    for (const each of listeners) each.write(message(version()))
  }
  const unwatch = await watchFolder(folder, { ...options, onChange: tell })
  const events = (): Answer => {
    const body = new PassThrough()
    listeners.add(body)
    body.once('close', () => listeners.delete(body))
    body.write(message(version()))
    return { type: 'text/event-stream', body }
  }
  const close = async () => {
    for (const each of listeners) each.end()
    await unwatch()
  }
  return { version, events, close }
}

const message = (data: string) => `data: ${data}\n\n`
