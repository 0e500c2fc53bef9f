import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { retryImport, retryLater } from '../../../src/reader/shared/retryImport.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A module that fails to load a number of times. */
const part = (failures: number) => {
  let left = failures
  return vi.fn(async () => {
    if (left-- > 0) throw new TypeError('Failed to fetch')
    return 'part'
  })
}

it('loads again after one failure', async () => {
  const load = part(1)
  const loading = retryImport(load)
  await vi.runAllTimersAsync()
  expect(await loading).toBe('part')
  expect(load).toHaveBeenCalledTimes(2)
})

it.each([
  ['the network is back', () => dispatchEvent(new Event('online'))],
  ['another module is requested', () => void retryImport(part(0))],
])('loads again after several failures when %s, until it succeeds', async (_, occasion) => {
  const load = part(3)
  const loading = retryImport(load)
  const failed = expect(loading).rejects.toThrow('Failed to fetch')
  await vi.runAllTimersAsync()
  await failed
  for (const calls of [4, 4, 4]) {
    occasion()
    await vi.runAllTimersAsync()
    expect(load).toHaveBeenCalledTimes(calls)
  }
})

it('runs a postponed task once', () => {
  const task = vi.fn()
  retryLater(task)
  dispatchEvent(new Event('online'))
  dispatchEvent(new Event('online'))
  expect(task).toHaveBeenCalledTimes(1)
})
