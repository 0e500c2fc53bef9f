import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNotice } from '../../src/reader/useNotice.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('shows a sentence for six seconds', () => {
  const { result } = renderHook(useNotice)
  act(() => result.current.tell('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  expect(result.current.notice).toBe('Copied.')
  act(() => vi.advanceTimersByTime(200))
  expect(result.current.notice).toBe('')
})

it('shows a sentence that is told again as long as one that is new', () => {
  const { result } = renderHook(useNotice)
  act(() => result.current.tell('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  act(() => result.current.tell('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  expect(result.current.notice).toBe('Copied.')
})
