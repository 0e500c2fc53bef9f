import { totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { Metadata } from 'sharp'

const MEGABYTE = 1024 ** 2
/** The share of the memory that open pictures may take: the rest is for the program, its threads and the system. */
const SHARE = 0.5
/** What encoding takes beside the picture as it is opened: its largest copy, and the work space of AVIF. */
const ENCODING = 150
const POLL = 20

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
  return ENCODING + Math.ceil((width * height * pixel) / MEGABYTE)
}

/** The megabytes that are free, in memory that all threads of a build share. */
export type MemoryBudget = { free: Int32Array; total: number }

/** A budget for this thread and those that are given it. */
export function createBudget(bytes = memoryLimit() * SHARE): MemoryBudget {
  const total = Math.max(1, Math.min(Math.floor(bytes / MEGABYTE), 2 ** 31 - 1))
  const free = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(free, 0, total)
  return { free, total }
}

/**
 * Does a work that takes memory when there is enough, at the latest when no other takes any.
 * @param megabytes what it takes
 */
export async function withMemory<Result>(
  { free, total }: MemoryBudget,
  megabytes: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const wanted = Math.min(megabytes, total)
  while (!take(free, wanted)) await delay(POLL)
  try {
    return await work()
  } finally {
    Atomics.add(free, 0, wanted)
  }
}

function take(free: Int32Array, wanted: number): boolean {
  for (let now = Atomics.load(free, 0); now >= wanted; ) {
    const found = Atomics.compareExchange(free, 0, now, now - wanted)
    if (found === now) return true
    now = found
  }
  return false
}

/** What a thread is given so that its pictures come out of the budget of the first thread. */
export type BudgetData = { pictureMemory: MemoryBudget }

/** The budget of this build: that of the first thread, in all of its threads. */
export const pictureMemory: MemoryBudget = (workerData as Partial<BudgetData> | null)?.pictureMemory ?? createBudget()
