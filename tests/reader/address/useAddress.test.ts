import { renderHook } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Article } from '../../../src/article/schema.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { useAddress } from '../../../src/reader/address/useAddress.ts'

const article: Article = {
  version: 1,
  headline: 'The harbour',
  sections: ['lead', 'pier', 'boats'].map(id => ({ id, heading: id, body: [] })),
}
const deck = buildDeck(article)

afterEach(() => history.replaceState(null, '', location.pathname))

it('goes to a fragment that changes while the reader is being rendered', () => {
  const goTo = vi.fn()
  renderHook(() => {
    // Layout effects run before the effect that listens.
    useLayoutEffect(() => history.replaceState(null, '', '#boats'), [])
    useAddress(deck, 0, goTo, true, true)
  })
  const index = deck.slides.findIndex(slide => slide.id === 'boats')
  expect(goTo.mock.calls).toEqual([[index]])
  expect(location.hash).toBe('#boats')
})

it('does not go anywhere for the fragment that the reader opened with', () => {
  history.replaceState(null, '', '#boats')
  const goTo = vi.fn()
  renderHook(() => useAddress(deck, 3, goTo, true, true))
  expect(goTo).not.toHaveBeenCalled()
})
