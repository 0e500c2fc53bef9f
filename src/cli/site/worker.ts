import { parentPort, workerData } from 'node:worker_threads'
import { type ArticleToBuild, type BuildOptions, buildArticle } from './buildArticle.ts'
import type { Answer } from './pool.ts'

// One thread of a build (pool.ts): it takes portions of articles, and answers what it wrote.
parentPort?.on('message', async (portion: ArticleToBuild[]) => {
  const answer: Answer = { written: [] }
  try {
    for (const article of portion)
      answer.written.push([article.id, await buildArticle(article, workerData as BuildOptions)])
  } catch (error) {
    answer.failure = error instanceof Error ? error.message : `${error}`
  }
  parentPort?.postMessage(answer)
})
