import { useEffect, useRef, useState } from 'react'
import { type Deck, getHostSlideId } from '../../deck/buildDeck.ts'
import { type CarouselState, isSettled } from '../../deck/carouselState.ts'
import { positionOfIndex } from '../../deck/position.ts'
import type { ShownSlide } from '../handle.ts'
import { findSameSlide } from './findSameSlide.ts'

/**
 * Returns the index of the slide on which the carousel last settled, and whether it has settled on another slide since
 * it opened.
 * @param onSlide called with each slide on which it settles, the first included
 * @param isServed true before hydration: the slide is not known yet
 */
export function useSettledSlide(
  state: CarouselState,
  deck: Deck,
  onSlide: ((slide: ShownSlide) => void) | undefined,
  isServed: boolean,
): { settledIndex: number; hasMoved: boolean } {
  const [last, setLast] = useState({ deck, settledIndex: state.current, hasMoved: false, isServed })
  const { settledIndex } = last
  if (last.isServed !== isServed) setLast({ deck, settledIndex: state.current, hasMoved: false, isServed })
  else if (last.deck !== deck) setLast({ ...last, deck, settledIndex: findSameSlide(last.deck, settledIndex, deck) })
  else if (isSettled(state) && state.current !== settledIndex)
    setLast({ deck, settledIndex: state.current, hasMoved: true, isServed })
  const latestOnSlide = useRef(onSlide)
  useEffect(() => {
    latestOnSlide.current = onSlide
  })
  const id = deck.slides[settledIndex]?.id
  const shown = useRef<ShownSlide | null>(null)
  useEffect(() => {
    shown.current = toShownSlide(deck, settledIndex)
  })
  // Depends on the id: a new index of the same slide is no new slide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (shown.current && !isServed) latestOnSlide.current?.(shown.current)
  }, [id, isServed])
  return last
}

function toShownSlide(deck: Deck, index: number): ShownSlide | null {
  const slide = deck.slides[index]
  if (!slide) return null
  const { kind, label, id } = slide
  return { kind, label, id: getHostSlideId(slide) ?? id, position: positionOfIndex(deck, index), count: deck.count }
}
