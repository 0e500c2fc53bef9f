import { isDeepStrictEqual } from 'node:util'
import { expect } from '@playwright/test'

/**
 * Waits until a value stops changing: until two readings, a quarter of a second apart, are equal.
 * @param read reads the value
 * @returns the value
 */
export async function waitUntilStable<T>(read: () => Promise<T>): Promise<T> {
  let last: T | undefined
  const isStable = async () => {
    const before = last
    last = await read()
    return isDeepStrictEqual(before, last)
  }
  await expect.poll(isStable, { intervals: [250] }).toBe(true)
  return last as T
}
