import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readSettings, TEXT_SIZES, useSettings } from '../../src/reader/useSettings.ts'

const usual = { textSize: 1, singleKeys: true, rate: 1, voice: '' }

describe('readSettings', () => {
  it('gives the usual settings for whatever is none', () => {
    for (const rubbish of [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { textSize: 'big', singleKeys: 'no', rate: 'x', voice: 1 },
    ])
      expect(readSettings(rubbish)).toEqual(usual)
  })

  it('keeps what fits, and leaves the rest', () => {
    const stored = { textSize: 3, singleKeys: false, rate: 1.5, voice: 'voice:Anna', more: true }
    expect(readSettings(stored)).toEqual({ textSize: 3, singleKeys: false, rate: 1.5, voice: 'voice:Anna' })
  })

  it('holds the text’s size between the smallest and the largest', () => {
    const sizes = [-1, 0, 1.7, 4, 5, 1e9, Number.NaN].map(textSize => readSettings({ textSize }).textSize)
    expect(sizes).toEqual([0, 0, 1, 4, 4, 4, 0])
    expect(TEXT_SIZES).toHaveLength(5)
    expect([...TEXT_SIZES]).toEqual([...TEXT_SIZES].sort((a, b) => a - b))
  })

  it('takes no speed that no voice can speak at', () => {
    expect([0, 0.4, 0.5, 2, 2.1, Number.POSITIVE_INFINITY].map(rate => readSettings({ rate }).rate)).toEqual([
      1, 1, 0.5, 2, 1, 1,
    ])
  })
})

describe('useSettings', () => {
  beforeEach(() => localStorage.clear())

  it('remembers on the device what was changed', () => {
    const first = renderHook(() => useSettings())
    act(() => first.result.current[1]({ singleKeys: false }))
    act(() => first.result.current[1](({ textSize }) => ({ textSize: textSize + 1 })))
    expect(first.result.current[0]).toEqual({ ...usual, singleKeys: false, textSize: 2 })
    expect(renderHook(() => useSettings()).result.current[0]).toEqual(first.result.current[0])
  })

  it('works for the visit where storage throws', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { result } = renderHook(() => useSettings())
    act(() => result.current[1]({ textSize: 4 }))
    expect(result.current[0].textSize).toBe(4)
  })

  it('starts with the usual settings where the storage holds rubbish', () => {
    localStorage.setItem('newsreel.settings', '{"textSize":')
    expect(renderHook(() => useSettings()).result.current[0]).toEqual(usual)
  })
})
