import { availableParallelism } from 'node:os'
import { compareByDate } from '../../../article/library.ts'
import type { OnPicture, PictureProgress } from '../articles/pictureEvent.ts'
import { trackPictureProgress } from '../articles/trackPictureProgress.ts'
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
 * @param onProgress called when the encoding of a picture starts; counts all pictures from when the queue was empty
 */
export function createPictureQueue(
  make: (article: ScannedArticle, onPicture: OnPicture) => Promise<void>,
  onMade: () => void,
  onProgress?: (progress: PictureProgress) => void,
): PictureQueue {
  const done = new Map<string, string>()
  let queued = new Map<string, ScannedArticle>()
  let deferred = new Map<string, ScannedArticle>()
  let running: Promise<void> | undefined
  let current: ScannedArticle | undefined
  let progress = trackPictureProgress(NO_ARTICLES, onProgress)
  const run = async () => {
    for ([current] = queued.values(); current; [current] = queued.values()) {
      const { id } = current
      queued.delete(id)
      progress.add(id, countOf(current))
      // The build meets the same error again, and reports it.
      await make(current, progress.onPicture).catch(() => {})
      progress.onArticle(id)
      done.set(id, keyOf(current))
      onMade()
    }
    running = undefined
  }
  const isCurrent = (article: ScannedArticle) => article.id === current?.id && keyOf(article) === keyOf(current)
  return {
    shouldDefer: article => {
      if (done.get(article.id) === keyOf(article)) return false
      deferred.set(article.id, article)
      return true
    },
    start: () => {
      const newestFirst = [...deferred.values()].sort((a, b) => compareByDate(a.entry ?? a, b.entry ?? b))
      const next = new Map(newestFirst.filter(article => !isCurrent(article)).map(article => [article.id, article]))
      if (!running) progress = trackPictureProgress(NO_ARTICLES, onProgress)
      for (const id of queued.keys()) if (!next.has(id)) progress.onArticle(id)
      for (const [id, article] of next) if (id !== current?.id) progress.add(id, countOf(article))
      queued = next
      deferred = new Map()
      if (queued.size) running ??= run()
    },
    stop: async () => {
      queued.clear()
      await running
    },
  }
}

const keyOf = ({ pictures }: ScannedArticle) => JSON.stringify(pictures)
const countOf = ({ pictures }: ScannedArticle) => Object.keys(pictures).length
const NO_ARTICLES = { changed: [], state: {} }
