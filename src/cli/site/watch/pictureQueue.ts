import { availableParallelism } from 'node:os'
import { byDate } from '../../../article/library.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'
import type { Hold } from './holdBack.ts'

/** One of the threads that encode pictures is left for reading files, or a build would wait for a picture. */
const THREADS = (Number(process.env['UV_THREADPOOL_SIZE']) || 4) - 1

/** How many files of a picture are made side by side. */
export const PARALLEL: number = Math.max(1, Math.min(availableParallelism(), THREADS))

/** Makes pictures beside the builds of a folder that is watched, so that texts need not wait for them. */
export type PictureQueue = {
  /** For a build: holds back each article whose pictures were not made, to make them after it. */
  hold: Hold
  /** Begins to make them, the newest article first. */
  start: () => void
  /** Makes no more of them. */
  end: () => Promise<void>
}

/**
 * @param make makes the pictures of an article, where builds look for them
 * @param onMade called when those of an article are made
 */
export function pictureQueue(make: (article: ScannedArticle) => Promise<void>, onMade: () => void): PictureQueue {
  const made = new Map<string, string>()
  const keyOf = ({ pictures }: ScannedArticle) => JSON.stringify(pictures)
  let waiting = new Map<string, ScannedArticle>()
  let found = new Map<string, ScannedArticle>()
  let working: Promise<void> | undefined
  const work = async () => {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [id, article] = next
      waiting.delete(id)
      // Whatever hinders it, the build finds it again and tells.
      await make(article).catch(() => {})
      made.set(id, keyOf(article))
      onMade()
    }
    working = undefined
  }
  return {
    hold: article => {
      if (made.get(article.id) === keyOf(article)) return false
      found.set(article.id, article)
      return true
    },
    start: () => {
      const newestFirst = [...found.values()].sort((a, b) => byDate(a.entry ?? a, b.entry ?? b))
      waiting = new Map(newestFirst.map(article => [article.id, article]))
      found = new Map()
      if (waiting.size) working ??= work()
    },
    end: async () => {
      waiting.clear()
      await working
    },
  }
}

const first = <Entry>(entries: Iterable<Entry>): Entry | undefined => [...entries][0]
