import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenIdle } from '../../../src/reader/shared/whenIdle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('runs a task soon where the browser cannot tell when it is idle, as in Safari', () => {
  const task = vi.fn()
  whenIdle(task)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(task).toHaveBeenCalledOnce()
})

it('leaves the moment to the browser, but not for longer than half a second', () => {
  const request = vi.fn((_task: () => void, _options: IdleRequestOptions) => 7)
  vi.stubGlobal('requestIdleCallback', request)
  const task = vi.fn()
  whenIdle(task)
  expect(request).toHaveBeenCalledExactlyOnceWith(task, { timeout: 500 })
})

it('does not run a task that was cancelled', () => {
  const task = vi.fn()
  whenIdle(task)()
  vi.advanceTimersByTime(1000)
  expect(task).not.toHaveBeenCalled()
  const cancel = vi.fn()
  vi.stubGlobal('requestIdleCallback', () => 7)
  vi.stubGlobal('cancelIdleCallback', cancel)
  whenIdle(task)()
  expect(cancel).toHaveBeenCalledExactlyOnceWith(7)
})
