import { isDeepStrictEqual } from 'node:util'
import { expect } from '@playwright/test'

/**
 * Waits until something of a page does not change any more.
 * @param look says what it is like now
 * @returns what it was like twice, a quarter of a second apart
 */
export async function rested<T>(look: () => Promise<T>): Promise<T> {
  let last: T | undefined
  const rests = async () => {
    const before = last
    last = await look()
    return isDeepStrictEqual(before, last)
  }
  await expect.poll(rests, { intervals: [250] }).toBe(true)
  return last as T
}
