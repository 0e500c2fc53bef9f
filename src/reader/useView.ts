import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { Deck } from '../deck/buildDeck.ts'
import { blockInView, type Reading, showBlockInSlide } from './reading.ts'
import type { View } from './session.ts'

/**
 * Whether the article is shown as slides or whole. A change of view keeps the paragraph that is being read.
 * @param index the slide that was asked for
 * @param first the view that it opens with
 * @returns `start` is where the view that was changed to begins
 */
export function useView(
  root: RefObject<HTMLElement | null>,
  deck: Deck,
  index: number,
  first: View = 'slides',
): { view: View; setView: (view: View) => void; start: Reading | null } {
  const [{ view, start }, setState] = useState<{ view: View; start: Reading | null }>({ view: first, start: null })
  const setView = useCallback(
    (next: View) => {
      const slide = deck.slides[index]
      const section = root.current?.querySelector(`[data-index="${index}"]`)
      const scroller = next === 'slides' ? section?.closest('.newsreel-article') : section
      const block = slide && section && scroller ? blockInView(scroller, section, slide, next === 'slides') : 0
      setState({ view: next, start: { index, block } })
    },
    [root, deck, index],
  )
  useLayoutEffect(() => {
    if (view !== 'slides' || !start) return
    const slide = deck.slides[start.index]
    const element = root.current?.querySelector(`[data-index="${start.index}"]`)
    if (slide && element) showBlockInSlide(element, slide, start.block)
    root.current?.focus({ preventScroll: true })
  }, [root, deck, view, start])
  return { view, setView, start }
}
