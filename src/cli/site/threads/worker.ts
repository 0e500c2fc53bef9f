import { parentPort } from 'node:worker_threads'
import { messageOf } from '../../output/fail.ts'
import type { Answer, Notice, Portion } from './pool.ts'
import { keepHeapsSmall } from './smallHeaps.ts'
import { perform, type Work } from './works.ts'

keepHeapsSmall()

// One thread of a build beside the first (pool.ts): it takes portions of work, and answers what came of them.
parentPort?.on('message', async ({ work, items, shared }: Portion<Work>) => {
  const answer: Answer<Work> = { results: [] }
  try {
    for (const item of items)
      answer.results.push(
        await perform(work, item, shared, picture => parentPort?.postMessage({ picture } satisfies Notice)),
      )
  } catch (error) {
    answer.failure = messageOf(error)
  }
  parentPort?.postMessage(answer)
})
