import { startTransition, useLayoutEffect, useRef, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import {
  type CarouselAction,
  type CarouselState,
  carouselReducer,
  createCarouselState,
} from '../../deck/carouselState.ts'
import { type CarouselStore, createCarouselStore } from '../../deck/carouselStore.ts'
import { slideFromHash } from '../../deck/location.ts'
import { findSlide } from '../handle.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { findSameSlide } from './findSameSlide.ts'

/**
 * The state of the carousel. When the deck changes (another article, a host slide added later), the shown slide stays.
 * An input moves the scroller first (useScroller). React renders at once only if a movement needs slides that are not
 * mounted; else as a transition, and while slides pass not before the scroller rests.
 * @param slide the slide to open, as in ReaderHandle.goTo
 * @param syncUrl true to open the slide of the page's address instead, if it names one
 * @returns the state to render, the store, which may be ahead of it, and the index of the slide that was opened first
 */
export function useCarousel(
  deck: Deck,
  slide: string | number | undefined,
  syncUrl: boolean,
): [state: CarouselState, store: CarouselStore, openedIndex: number] {
  const [store] = useState(() => {
    const initial = slide === undefined ? 0 : (findSlide(deck, slide) ?? 0)
    const hash = syncUrl && typeof location !== 'undefined' ? location.hash : ''
    const index = hash ? slideFromHash(deck, hash) : null
    return createCarouselStore(createCarouselState(index ?? initial, deck.slides.length))
  })
  const [rendered, setRendered] = useState(() => ({ deck, state: store.get() }))
  const [openedIndex] = useState(rendered.state.current)
  // Change the state while rendering, so that indices of one deck are never rendered with the slides of another.
  let { state } = rendered
  if (rendered.deck !== deck) {
    state = carouselReducer(state, changeDeck(rendered.deck, state, deck))
    setRendered({ deck, state })
  }
  const isHydrated = useHydrated()
  const storeDeck = useRef(deck)
  useLayoutEffect(() => {
    const render = () => {
      const state = store.get()
      setRendered(last => (last.state === state && last.deck === deck ? last : { deck, state }))
    }
    const unsubscribe = store.subscribe(({ motion, heldAt }, _previous, { type }) => {
      const isReport = type === 'settled' || type === 'passed'
      if (!isReport && !store.isMounted()) render()
      else if (type === 'passed' ? motion === 'idle' && heldAt === null : type !== 'grabbed') startTransition(render)
    })
    if (storeDeck.current !== deck) store.dispatch(changeDeck(storeDeck.current, store.get(), deck))
    render() // the scroller may have adopted a slide already
    storeDeck.current = deck
    return unsubscribe
  }, [store, deck])
  return isHydrated ? [state, store, openedIndex] : [createCarouselState(0, deck.slides.length), store, 0]
}

const changeDeck = (from: Deck, { target }: CarouselState, to: Deck): CarouselAction => ({
  type: 'deckChanged',
  index: findSameSlide(from, target, to),
  slides: to.slides.length,
})
