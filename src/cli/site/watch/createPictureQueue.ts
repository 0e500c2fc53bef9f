import { availableParallelism } from 'node:os'
import { compareByDate } from '../../../article/library.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'
import type { ShouldDefer } from './deferArticles.ts'

/** Pictures are encoded in libuv's thread pool. One of its threads stays free for reading files, so builds can run. */
const FREE_THREADS = (Number(process.env['UV_THREADPOOL_SIZE']) || 4) - 1

/** How many files of a picture to encode at the same time. */
export const ENCODERS: number = Math.max(1, Math.min(availableParallelism(), FREE_THREADS))

/** Encodes pictures in the background of `newsreel build --watch`, so that changed texts need not wait for them. */
export type PictureQueue = {
  /** For a build: defers each article whose pictures are not encoded yet, and queues them. */
  shouldDefer: ShouldDefer
  /** Starts to encode the queued pictures, those of the newest article first. */
  start: () => void
  /** Clears the queue, and resolves when the current article is done. */
  stop: () => Promise<void>
}

/**
 * @param make encodes the pictures of an article into the cache
 * @param onMade called when those of an article are done
 */
export function createPictureQueue(make: (article: ScannedArticle) => Promise<void>, onMade: () => void): PictureQueue {
  const done = new Map<string, string>()
  const toKey = ({ pictures }: ScannedArticle) => JSON.stringify(pictures)
  let queued = new Map<string, ScannedArticle>()
  let deferred = new Map<string, ScannedArticle>()
  let running: Promise<void> | undefined
  const run = async () => {
    for (let next = first(queued); next; next = first(queued)) {
      const [id, article] = next
      queued.delete(id)
      // The build meets the same error again, and reports it.
      await make(article).catch(() => {})
      done.set(id, toKey(article))
      onMade()
    }
    running = undefined
  }
  return {
    shouldDefer: article => {
      if (done.get(article.id) === toKey(article)) return false
      deferred.set(article.id, article)
      return true
    },
    start: () => {
      const newestFirst = [...deferred.values()].sort((a, b) => compareByDate(a.entry ?? a, b.entry ?? b))
      queued = new Map(newestFirst.map(article => [article.id, article]))
      deferred = new Map()
      if (queued.size) running ??= run()
    },
    stop: async () => {
      queued.clear()
      await running
    },
  }
}

const first = <Entry>(entries: Iterable<Entry>): Entry | undefined => [...entries][0]
