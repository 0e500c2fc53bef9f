import { totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { Metadata } from 'sharp'

const MEGABYTE = 1024 ** 2
/** The share of the memory for open pictures. The rest is for the program, its threads and the system. */
const MAX_SHARE = 0.5
/** Megabytes that encoding needs beside the opened picture: its largest copy, and the work space of AVIF. */
const ENCODING_MB = 150
const POLL_MS = 20

/** The memory that this process may use, in bytes: that of its container, where that has less than the machine. */
export function memoryLimit(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  return Math.min(limit, totalmem())
}

/** About how many megabytes it takes to open a picture and to encode its files. */
export function memoryFor({ format, width, height, channels = 3, depth, isProgressive }: Metadata): number {
  const sample = depth === 'uchar' ? 1 : 2
  const pixel =
    format === 'jpeg'
      ? isProgressive
        ? 2 * channels // all its coefficients, of two bytes each
        : 0.5 // read in strips, and smaller from the first
      : format === 'png' && !isProgressive
        ? 0.5
        : format === 'heif' || format === 'webp'
          ? 6 * sample // whole, both as the codec holds it and as pixels
          : channels * sample
  return ENCODING_MB + Math.ceil((width * height * pixel) / MEGABYTE)
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

/** The part of a thread's worker data that shares the budget of the main thread. */
export type BudgetData = { pictureMemory: MemoryBudget }

/** The budget of this build, shared by all of its threads. */
export const pictureMemory: MemoryBudget = (workerData as Partial<BudgetData> | null)?.pictureMemory ?? createBudget()
