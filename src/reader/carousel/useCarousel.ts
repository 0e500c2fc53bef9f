import { type Dispatch, useReducer, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import {
  type CarouselAction,
  type CarouselState,
  carouselReducer,
  createCarouselState,
} from '../../deck/carouselState.ts'
import { slideFromHash } from '../../deck/location.ts'
import { findSlide } from '../handle.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { findSameSlide } from './findSameSlide.ts'

/**
 * The state of the carousel. When the deck changes (another article, a host slide added later), the shown slide stays.
 * @param slide the slide to open, as in ReaderHandle.goTo
 * @param syncUrl true to open the slide of the page's address instead, if it names one
 * @returns the state, its dispatch function, and the index of the slide that was opened first
 */
export function useCarousel(
  deck: Deck,
  slide: string | number | undefined,
  syncUrl: boolean,
): [state: CarouselState, dispatch: Dispatch<CarouselAction>, openedIndex: number] {
  const [state, dispatch] = useReducer(carouselReducer, null, () => {
    const initial = slide === undefined ? 0 : (findSlide(deck, slide) ?? 0)
    const hash = syncUrl && typeof location !== 'undefined' ? location.hash : ''
    const index = hash ? slideFromHash(deck, hash) : null
    return createCarouselState(index ?? initial, deck.slides.length)
  })
  const [openedIndex] = useState(state.current)
  // Dispatch while rendering, so that indices of one deck are never rendered with the slides of another.
  const [currentDeck, setCurrentDeck] = useState(deck)
  if (currentDeck !== deck) {
    setCurrentDeck(deck)
    dispatch({ type: 'deckChanged', index: findSameSlide(currentDeck, state.target, deck), slides: deck.slides.length })
  }
  return useHydrated() ? [state, dispatch, openedIndex] : [createCarouselState(0, deck.slides.length), dispatch, 0]
}
