import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAnnouncement, useNotice } from '../../../src/reader/shared/useNotice.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('shows a notice for six seconds', () => {
  const { result } = renderHook(useNotice)
  act(() => result.current.showNotice('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  expect(result.current.notice).toBe('Copied.')
  act(() => vi.advanceTimersByTime(200))
  expect(result.current.notice).toBe('')
})

it('shows a repeated notice as long as a new one', () => {
  const { result } = renderHook(useNotice)
  act(() => result.current.showNotice('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  act(() => result.current.showNotice('Copied.'))
  act(() => vi.advanceTimersByTime(5900))
  expect(result.current.notice).toBe('Copied.')
})

describe('useAnnouncement', () => {
  it('announces each new slide, and not the same slide again after a notice', () => {
    const { result, rerender } = renderHook(([notice, slide]) => useAnnouncement(notice, `Slide ${slide}`, slide), {
      initialProps: ['', 2] as [string, number],
    })
    const announce = (notice: string, slide: number) => {
      rerender([notice, slide])
      return result.current
    }
    expect(announce('', 3)).toBe('Slide 3')
    expect(announce('Copied.', 3)).toBe('Copied.')
    expect(announce('', 3)).toBe('')
    expect(announce('', 4)).toBe('Slide 4')
    expect(announce('', 3)).toBe('Slide 3')
    expect(announce('Copied.', 3)).toBe('Copied.')
    expect(announce('Copied.', 4)).toBe('Copied.')
    expect(announce('', 5)).toBe('Slide 5')
  })
})
