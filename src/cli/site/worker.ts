import { parentPort } from 'node:worker_threads'
import { buildArticle } from './buildArticle.ts'
import type { Answer, Portion } from './pool.ts'

// One thread of a build (pool.ts): it takes portions of articles, and answers what it wrote.
parentPort?.on('message', async ({ articles, options }: Portion) => {
  const answer: Answer = { written: [] }
  try {
    for (const article of articles) answer.written.push([article.id, await buildArticle(article, options)])
  } catch (error) {
    answer.failure = error instanceof Error ? error.message : `${error}`
  }
  parentPort?.postMessage(answer)
})
