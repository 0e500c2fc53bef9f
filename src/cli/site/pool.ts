import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Failure } from '../fail.ts'
import type { ArticleToBuild, BuildOptions, Built } from './buildArticle.ts'

/** Fewer articles than this are built before a second thread would have started. */
const FEW = 24
/** How many articles a thread is given at once: fewer, and they wait for each other. */
const PORTION = 8

/** What a thread answers: what it wrote for each article of its portion, or why it could not. */
export type Answer = { written: [id: string, built: Built][]; failure?: string }

/**
 * Builds articles on all cores, each a portion at a time, so that none waits for another.
 * @param onBuilt told of each article that is finished
 * @throws Failure (3)
 */
export async function buildArticles(
  articles: ArticleToBuild[],
  options: BuildOptions,
  onBuilt: (id: string, built: Built) => void,
): Promise<void> {
  const file = new URL('./worker.js', import.meta.url)
  const threads = Math.min(availableParallelism(), Math.ceil(articles.length / FEW))
  if (threads < 2 || !existsSync(file)) {
    if (articles.length === 0) return
    // Loaded late: with React it takes longer than to see that nothing has changed.
    const { buildArticle } = await import('./buildArticle.ts')
    for (const article of articles) onBuilt(article.id, await buildArticle(article, options))
    return
  }
  const portions = Array.from({ length: Math.ceil(articles.length / PORTION) }, (_, i) =>
    articles.slice(i * PORTION, (i + 1) * PORTION),
  )
  await Promise.all(Array.from({ length: threads }, () => work(file, options, portions, onBuilt)))
}

/** One thread, for as long as there are portions. */
function work(
  file: URL,
  options: BuildOptions,
  portions: ArticleToBuild[][],
  onBuilt: (id: string, built: Built) => void,
): Promise<void> {
  const worker = new Worker(file, { workerData: options })
  const done = new Promise<void>((resolve, reject) => {
    const next = () => {
      const portion = portions.shift()
      if (portion) worker.postMessage(portion)
      else resolve()
    }
    worker.once('error', reject)
    worker.on('message', ({ written, failure }: Answer) => {
      for (const [id, each] of written) onBuilt(id, each)
      if (failure !== undefined) return reject(new Failure(3, failure))
      next()
    })
    next()
  })
  return done.finally(() => worker.terminate())
}
