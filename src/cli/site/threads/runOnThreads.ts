import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate as yieldNow } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { CliError } from '../../output/CliError.ts'
import { type BudgetData, fileMemory, memoryLimit, pictureMemory } from '../../pictures/encode/memoryBudget.ts'
import type { OnPicture, PictureEvent } from '../articles/pictureEvent.ts'
import { limitHeapGrowth } from './limitHeapGrowth.ts'
import { runTask, type TaskItem, type TaskName, type TaskOptions, type TaskResult } from './tasks.ts'

/** Fewer items are done before another thread has even started. */
const MIN_ITEMS_PER_THREAD = 24
const MAX_BATCH_SIZE = 16

/** The memory of a thread with all its modules, in bytes. */
const THREAD_BYTES = 64 * 1024 ** 2

/** The message to a thread: a task and some of its items. */
export type Batch<T extends TaskName> = { task: T; items: TaskItem<T>[]; options: TaskOptions<T> }
/** A message of a thread while it works: the progress of a picture. */
export type PictureMessage = { picture: PictureEvent }
/** The last message of a thread about a batch: a result for each item, up to one that failed. */
export type BatchResult<T extends TaskName> = { results: TaskResult<T>[]; error?: string }

const workerFile = new URL('./worker.js', import.meta.url)
const workers: Worker[] = []

/**
 * Runs a task for many items on all cores, on this thread, too. The threads are kept for the next call, and do not keep
 * the process alive.
 * @param options the options of the task
 * @param onDone called with each item and its result, in the order in which they finish
 * @param onPicture called with the progress of each picture
 * @throws {CliError} of the task, or (code 3) when another thread failed
 */
export async function runOnThreads<T extends TaskName>(
  task: T,
  items: readonly TaskItem<T>[],
  options: TaskOptions<T>,
  onDone: (item: TaskItem<T>, result: TaskResult<T>) => void,
  onPicture?: OnPicture,
): Promise<void> {
  const pending = [...items].reverse()
  const helpers = getHelpers(items.length)
  const take = (count: number) => pending.splice(-count).reverse()
  /** Takes one item at a time on this thread, so that it can send new batches and run timers (lockSite.ts). */
  const runHere = async () => {
    for (let [item] = take(1); item !== undefined; [item] = take(1)) {
      onDone(item, await runTask(task, item, options, onPicture))
      await yieldNow()
    }
  }
  const runOnHelper = async (worker: Worker) => {
    const takeBatch = () => take(Math.min(MAX_BATCH_SIZE, Math.ceil(pending.length / (2 * helpers.length + 2))) || 1)
    for (let batch = takeBatch(); batch.length; batch = takeBatch()) {
      const { results, error } = await runBatch(worker, { task, items: batch, options }, onPicture)
      for (const [index, result] of results.entries()) onDone(batch[index] as TaskItem<T>, result)
      if (error !== undefined) throw new CliError(3, error)
    }
  }
  for (const worker of helpers) worker.ref()
  const runs = [runHere(), ...helpers.map(runOnHelper)]
  try {
    await Promise.all(runs)
  } catch (error) {
    // Wait until all threads have stopped before throwing: another build may start then.
    pending.length = 0
    await Promise.allSettled(runs)
    throw error
  } finally {
    for (const worker of helpers) worker.unref()
  }
}

function runBatch<T extends TaskName>(worker: Worker, batch: Batch<T>, onPicture?: OnPicture): Promise<BatchResult<T>> {
  return new Promise((resolve, reject) => {
    const stopListening = () => worker.off('message', onMessage).off('error', onError)
    const onError = (error: Error) => {
      stopListening()
      reject(error)
    }
    const onMessage = (message: BatchResult<T> | PictureMessage) => {
      if ('picture' in message) return onPicture?.(message.picture)
      stopListening()
      resolve(message)
    }
    worker.on('message', onMessage).on('error', onError)
    worker.postMessage(batch)
  })
}

/** Stops the threads, for a process that continues. The next call of `runOnThreads` starts new ones. */
export async function stopThreads(): Promise<void> {
  await Promise.all(workers.splice(0).map(worker => worker.terminate()))
}

/** How many threads fit in a quarter of the memory. */
const maxThreadsInMemory = () => Math.max(1, Math.floor(memoryLimit() / 4 / THREAD_BYTES))

/** How many files of a picture each thread should encode at the same time, so that `count` articles use all cores. */
export const encodersPerThread = (count: number): number =>
  Math.max(1, Math.floor(availableParallelism() / (countHelpers(count) + 1)))

/** How many threads to use for `count` items, in addition to this one. */
const countHelpers = (count: number) =>
  count > MIN_ITEMS_PER_THREAD && existsSync(workerFile)
    ? Math.min(availableParallelism(), maxThreadsInMemory(), Math.ceil(count / MIN_ITEMS_PER_THREAD)) - 1
    : 0

function getHelpers(itemCount: number): Worker[] {
  if (itemCount > MIN_ITEMS_PER_THREAD) limitHeapGrowth()
  const helperCount = countHelpers(itemCount)
  while (workers.length < helperCount)
    workers.push(new Worker(workerFile, { workerData: { pictureMemory, fileMemory } satisfies BudgetData }))
  return workers.slice(0, helperCount)
}
