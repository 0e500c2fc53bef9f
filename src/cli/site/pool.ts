import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Failure } from '../fail.ts'
import type { ArticleToBuild, BuildOptions, Built } from './buildArticle.ts'

/** Fewer articles than this are built before a second thread would have started. */
export const FEW = 24
/** How many articles a thread is given at once: fewer, and they wait for each other. */
const PORTION = 8

/** What a thread is asked for. */
export type Portion = { articles: ArticleToBuild[]; options: BuildOptions }
/** What a thread answers: what it wrote for each article of its portion, or why it could not. */
export type Answer = { written: [id: string, built: Built][]; failure?: string }

/** Builds articles, and resolves when all of them are built. @throws Failure (3) */
export type Build = (articles: ArticleToBuild[]) => Promise<void>

const file = new URL('./worker.js', import.meta.url)
let ready: Worker[] = []

/**
 * Starts threads, as soon as it is known that there is work for them: what they load takes them as long as others need to
 * read the articles. They end by themselves with the program, and withThreads uses them.
 * @param count how many articles there are to build, at least
 */
export function warmThreads(count = 2 * FEW): void {
  const threads = Math.min(availableParallelism(), Math.ceil(count / FEW))
  if (threads < 2 || !existsSync(file)) return
  while (ready.length < threads) ready.push(new Worker(file))
  for (const worker of ready) worker.unref()
}

/**
 * Builds articles on all cores, each a portion at a time, so that none waits for another.
 * @param count how many articles there will be
 * @param onBuilt told of each article that is finished
 * @param work what to build in which order; the threads stay until it resolves
 * @throws Failure (3)
 */
export async function withThreads(
  count: number,
  options: BuildOptions,
  onBuilt: (id: string, built: Built) => void,
  work: (build: Build) => Promise<void>,
): Promise<void> {
  warmThreads(count)
  const workers = count > FEW ? ready : []
  ready = []
  if (workers.length === 0) return work(articles => buildHere(articles, options, onBuilt))
  for (const worker of workers) worker.ref()
  try {
    await work(async articles => {
      const portions = Array.from({ length: Math.ceil(articles.length / PORTION) }, (_, i) =>
        articles.slice(i * PORTION, (i + 1) * PORTION),
      )
      await Promise.all(workers.map(worker => buildThere(worker, portions, options, onBuilt)))
    })
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
}

async function buildHere(
  articles: ArticleToBuild[],
  options: BuildOptions,
  onBuilt: (id: string, built: Built) => void,
): Promise<void> {
  if (articles.length === 0) return
  // Loaded late: with React it takes longer than to see that nothing has changed.
  const { buildArticle } = await import('./buildArticle.ts')
  for (const article of articles) onBuilt(article.id, await buildArticle(article, options))
}

/** What one thread does of a list: portions, for as long as there are any. */
async function buildThere(
  worker: Worker,
  portions: ArticleToBuild[][],
  options: BuildOptions,
  onBuilt: (id: string, built: Built) => void,
): Promise<void> {
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    worker.postMessage({ articles: portion, options } satisfies Portion)
    const [{ written, failure }] = (await once(worker, 'message')) as [Answer]
    for (const [id, built] of written) onBuilt(id, built)
    if (failure !== undefined) throw new Failure(3, failure)
  }
}
