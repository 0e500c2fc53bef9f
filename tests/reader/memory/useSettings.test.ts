import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseSettings, TEXT_SIZES, useSettings } from '../../../src/reader/memory/useSettings.ts'

const usual = { textSize: 1, singleKeys: true, rate: 1, voice: '' }

describe('parseSettings', () => {
  it('returns the defaults for invalid input', () => {
    for (const rubbish of [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { textSize: 'big', singleKeys: 'no', rate: 'x', voice: 1 },
    ])
      expect(parseSettings(rubbish)).toEqual(usual)
  })

  it('keeps known keys, and omits others', () => {
    const stored = { textSize: 3, singleKeys: false, rate: 1.5, voice: 'voice:Anna', more: true }
    expect(parseSettings(stored)).toEqual({ textSize: 3, singleKeys: false, rate: 1.5, voice: 'voice:Anna' })
  })

  it('clamps the text size between the smallest and the largest', () => {
    const sizes = [-1, 0, 1.7, 4, 5, 1e9, Number.NaN].map(textSize => parseSettings({ textSize }).textSize)
    expect(sizes).toEqual([0, 0, 1, 4, 4, 4, 0])
    expect(TEXT_SIZES).toHaveLength(5)
    expect([...TEXT_SIZES]).toEqual([...TEXT_SIZES].sort((a, b) => a - b))
  })

  it('replaces a speed out of range by the default', () => {
    expect([0, 0.4, 0.5, 2, 2.1, Number.POSITIVE_INFINITY].map(rate => parseSettings({ rate }).rate)).toEqual([
      1, 1, 0.5, 2, 1, 1,
    ])
  })
})

describe('useSettings', () => {
  beforeEach(() => localStorage.clear())

  it('stores changes on the device', () => {
    const first = renderHook(() => useSettings())
    act(() => first.result.current[1]({ singleKeys: false }))
    act(() => first.result.current[1](({ textSize }) => ({ textSize: textSize + 1 })))
    expect(first.result.current[0]).toEqual({ ...usual, singleKeys: false, textSize: 2 })
    expect(renderHook(() => useSettings()).result.current[0]).toEqual(first.result.current[0])
  })

  it('shares the settings between all readers of a page, and changes only the keys passed', () => {
    const [one, other] = [renderHook(() => useSettings()), renderHook(() => useSettings())]
    act(() => one.result.current[1]({ textSize: 3 }))
    expect(other.result.current[0]).toEqual({ ...usual, textSize: 3 })
    act(() => other.result.current[1]({ singleKeys: false }))
    expect(one.result.current[0]).toEqual({ ...usual, textSize: 3, singleKeys: false })
  })

  it('follows changes of another tab, and overwrites none', () => {
    const { result } = renderHook(() => useSettings())
    // Before the browser sends the storage event, as in a suspended tab.
    localStorage.setItem('newsreel.settings', '{"textSize":4,"later":"kept"}')
    act(() => result.current[1]({ rate: 1.5 }))
    expect(JSON.parse(localStorage.getItem('newsreel.settings') ?? '')).toEqual({
      textSize: 4,
      rate: 1.5,
      later: 'kept',
    })
    localStorage.setItem('newsreel.settings', '{"textSize":0}')
    act(() => dispatchEvent(new StorageEvent('storage', { key: 'newsreel.settings' })))
    expect(result.current[0]).toEqual({ ...usual, textSize: 0 })
  })

  it('starts with the defaults if the stored JSON is invalid', () => {
    localStorage.setItem('newsreel.settings', '{"textSize":')
    expect(renderHook(() => useSettings()).result.current[0]).toEqual(usual)
  })

  // The last: what storage did not take lasts as long as the page.
  it('keeps the settings for the visit if storage throws', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const [one, other] = [renderHook(() => useSettings()), renderHook(() => useSettings())]
    act(() => one.result.current[1]({ textSize: 4 }))
    act(() => other.result.current[1]({ rate: 2 }))
    expect(one.result.current[0]).toEqual({ ...usual, textSize: 4, rate: 2 })
  })
})
