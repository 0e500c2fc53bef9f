import { parentPort } from 'node:worker_threads'
import { getErrorMessage } from '../../output/errorMessage.ts'
import { limitHeapGrowth } from './limitHeapGrowth.ts'
import type { Batch, BatchResult, PictureMessage } from './runOnThreads.ts'
import { runTask, type TaskName } from './tasks.ts'

limitHeapGrowth()

// The entry of each additional thread of a build. Runs the batches that runOnThreads sends.
parentPort?.on('message', async ({ task, items, options }: Batch<TaskName>) => {
  const batchResult: BatchResult<TaskName> = { results: [] }
  try {
    for (const item of items)
      batchResult.results.push(
        await runTask(task, item, options, picture => parentPort?.postMessage({ picture } satisfies PictureMessage)),
      )
  } catch (error) {
    batchResult.error = getErrorMessage(error)
  }
  parentPort?.postMessage(batchResult)
})
