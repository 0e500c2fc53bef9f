import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate as yieldNow } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../output/fail.ts'
import { type BudgetData, memoryLimit, pictureMemory } from '../../pictures/encode/memoryBudget.ts'
import type { OnPicture, PictureEvent } from '../articles/pictureEvent.ts'
import { keepHeapsSmall } from './smallHeaps.ts'
import { type Item, perform, type Result, type Shared, type Work } from './works.ts'

/** Fewer things than this are done before a second thread would have started. */
const FEW = 24
/** The most that a thread is given at once. */
const MOST = 16

/** What a thread takes with all that it loads, in bytes. */
const THREAD = 64 * 1024 ** 2

/** What a thread is asked for. */
export type Portion<W extends Work> = { work: W; items: Item<W>[]; shared: Shared<W> }
/** What a thread says before it answers: what it does with a picture. */
export type Notice = { picture: PictureEvent }
/** What a thread answers: what came of each thing, up to one that failed. */
export type Answer<W extends Work> = { results: Result<W>[]; failure?: string }

const file = new URL('./worker.js', import.meta.url)
const workers: Worker[] = []

/**
 * Does a work for many things on all cores, this thread's among them, so that none waits for another. The threads stay
 * for the next work, and end by themselves with the program.
 * @param shared what the work needs to know besides
 * @param onDone told of each thing, in the order in which they are done
 * @param onPicture told of each picture on the way
 * @throws Failure, also (3) where another thread failed
 */
export async function share<W extends Work>(
  work: W,
  items: readonly Item<W>[],
  shared: Shared<W>,
  onDone: (item: Item<W>, result: Result<W>) => void,
  onPicture?: OnPicture,
): Promise<void> {
  const left = [...items].reverse()
  const helpers = threadsFor(items.length)
  const take = (most: number) => left.splice(-most).reverse()
  /** The first thread does one thing at a time: the others may want more to do, and timers their turn (siteLock.ts). */
  const here = async () => {
    for (let [item] = take(1); item !== undefined; [item] = take(1)) {
      onDone(item, await perform(work, item, shared, onPicture))
      await yieldNow()
    }
  }
  const there = async (worker: Worker) => {
    const portion = () => take(Math.min(MOST, Math.ceil(left.length / (2 * helpers.length + 2))) || 1)
    for (let some = portion(); some.length; some = portion()) {
      const { results, failure } = await ask(worker, { work, items: some, shared }, onPicture)
      for (const [index, result] of results.entries()) onDone(some[index] as Item<W>, result)
      if (failure !== undefined) throw new Failure(3, failure)
    }
  }
  for (const worker of helpers) worker.ref()
  const all = [here(), ...helpers.map(there)]
  try {
    await Promise.all(all)
  } catch (error) {
    // Nobody is at work any more when it is told: another build may begin.
    left.length = 0
    await Promise.allSettled(all)
    throw error
  } finally {
    for (const worker of helpers) worker.unref()
  }
}

/** Has a thread do its portion. */
function ask<W extends Work>(worker: Worker, portion: Portion<W>, onPicture?: OnPicture): Promise<Answer<W>> {
  return new Promise((resolve, reject) => {
    const end = () => worker.off('message', listen).off('error', fail)
    const fail = (error: Error) => {
      end()
      reject(error)
    }
    const listen = (message: Answer<W> | Notice) => {
      if ('picture' in message) return onPicture?.(message.picture)
      end()
      resolve(message)
    }
    worker.on('message', listen).on('error', fail)
    worker.postMessage(portion)
  })
}

/** Ends the threads that share has begun, for a program that goes on. What is shared next begins new ones. */
export async function endThreads(): Promise<void> {
  await Promise.all(workers.splice(0).map(worker => worker.terminate()))
}

/** How many threads find room in a quarter of the memory. */
const threadsInMemory = () => Math.max(1, Math.floor(memoryLimit() / 4 / THREAD))

/**
 * How many files of a picture each thread should make side by side, so that so many articles keep all cores at work.
 */
export const parallelFor = (count: number): number =>
  Math.max(1, Math.floor(availableParallelism() / (helpersFor(count) + 1)))

/** How many threads beside this one so much work is worth. */
const helpersFor = (count: number) =>
  count > FEW && existsSync(file) ? Math.min(availableParallelism(), threadsInMemory(), Math.ceil(count / FEW)) - 1 : 0

function threadsFor(count: number): Worker[] {
  if (count > FEW) keepHeapsSmall()
  const wanted = helpersFor(count)
  while (workers.length < wanted) workers.push(new Worker(file, { workerData: { pictureMemory } satisfies BudgetData }))
  return workers.slice(0, wanted)
}
