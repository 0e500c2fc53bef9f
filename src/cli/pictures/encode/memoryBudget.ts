import { totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'

export const MEGABYTE: number = 1024 ** 2
/** The share of the memory for open pictures. The rest is for the program, its threads and the system. */
const MAX_SHARE = 0.5
/** The share of the memory for the files of pictures that are read and wait to be opened. */
const MAX_FILE_SHARE = 0.125
const POLL_MS = 20

/** The memory that this process may use, in bytes: that of its container, where that has less than the machine. */
export function memoryLimit(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  return Math.min(limit, totalmem())
}

/** A number of megabytes, of which the free ones are counted in memory that all threads share. */
export type MemoryBudget = { free: Int32Array; total: number }

/** Creates a budget for this thread, to be shared with others. @param bytes its size */
export function createBudget(bytes = memoryLimit() * MAX_SHARE): MemoryBudget {
  const total = Math.max(1, Math.min(Math.floor(bytes / MEGABYTE), 2 ** 31 - 1))
  const free = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(free, 0, total)
  return { free, total }
}

/**
 * Runs a job as soon as enough of the budget is free. A job larger than the budget runs alone.
 * @param megabytes the memory that the job needs
 */
export async function withMemory<Result>(
  { free, total }: MemoryBudget,
  megabytes: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const needed = Math.min(megabytes, total)
  while (!take(free, needed)) await delay(POLL_MS)
  try {
    return await work()
  } finally {
    Atomics.add(free, 0, needed)
  }
}

function take(free: Int32Array, needed: number): boolean {
  for (let current = Atomics.load(free, 0); current >= needed; ) {
    const previous = Atomics.compareExchange(free, 0, current, current - needed)
    if (previous === current) return true
    current = previous
  }
  return false
}

/** The part of a thread's worker data that shares the budgets of the main thread. */
export type BudgetData = { pictureMemory: MemoryBudget; fileMemory: MemoryBudget }
const shared = workerData as Partial<BudgetData> | null

/** The budget of this build for open pictures, shared by all of its threads. */
export const pictureMemory: MemoryBudget = shared?.pictureMemory ?? createBudget()
/** The same for their files. Always taken before the other, so that no two threads wait for each other. */
export const fileMemory: MemoryBudget = shared?.fileMemory ?? createBudget(memoryLimit() * MAX_FILE_SHARE)
