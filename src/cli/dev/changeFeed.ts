import { PassThrough } from 'node:stream'
import { type WatchOptions, watchFolder } from '../files/watchFolder.ts'
import type { HttpResponse } from '../serve/httpResponse.ts'

/** Tells open pages when a folder of articles, or of the owner's files, changes. */
export type ChangeFeed = {
  /** Increases with each change. A page that has another version is out of date. */
  getVersion: () => string
  /** An endless stream of server-sent events: the version, now and after each change. */
  openStream: () => HttpResponse
  close: () => Promise<void>
}

/**
 * Watches folders. Resolves when the watchers are ready.
 * @param options `onChange` is called before the open streams get the new version
 */
export async function createChangeFeed(folders: string[], { onChange, ...options }: WatchOptions): Promise<ChangeFeed> {
  const startedAt = Date.now().toString(36) // pages of an earlier run are out of date, too
  const streams = new Set<PassThrough>()
  let changeCount = 0
  const getVersion = () => `${startedAt}-${changeCount}`
  const handleChange = () => {
    changeCount++
    onChange()
    for (const stream of streams) stream.write(formatEvent(getVersion()))
  }
  const watchOptions = { ...options, onChange: handleChange }
  const watchers = await Promise.all(folders.map(folder => watchFolder(folder, watchOptions)))
  const openStream = (): HttpResponse => {
    const body = new PassThrough()
    streams.add(body)
    body.once('close', () => streams.delete(body))
    body.write(formatEvent(getVersion()))
    return { type: 'text/event-stream', body }
  }
  const close = async () => {
    for (const stream of streams) stream.end()
    await Promise.all(watchers.map(stopWatching => stopWatching()))
  }
  return { getVersion, openStream, close }
}

const formatEvent = (data: string) => `data: ${data}\n\n`
