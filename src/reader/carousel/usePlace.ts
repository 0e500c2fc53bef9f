import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react'
import { type Deck, getHostSlideId } from '../../deck/buildDeck.ts'
import {
  type CarouselAction,
  type CarouselState,
  carouselReducer,
  createCarouselState,
  isSettled,
} from '../../deck/carouselState.ts'
import { slideFromHash } from '../../deck/location.ts'
import { positionOfIndex } from '../../deck/position.ts'
import { findSlide, type ShownSlide } from '../handle.ts'
import { useHydrated } from '../shared/useHydrated.ts'

/**
 * The reader's place in a deck. When the deck changes under the reader (another article, a host's slide that comes
 * late) the slide that is shown stays.
 * @param slide where to open, as ReaderHandle.goTo takes it
 * @param syncUrl whether the page's address says where to open, before `slide` does
 */
export function usePlace(
  deck: Deck,
  slide: string | number | undefined,
  syncUrl: boolean,
): [place: CarouselState, dispatch: Dispatch<CarouselAction>, opened: number] {
  const [place, dispatch] = useReducer(carouselReducer, null, () => {
    const named = slide === undefined ? 0 : (findSlide(deck, slide) ?? 0)
    const hash = syncUrl && typeof location !== 'undefined' ? location.hash : ''
    const index = hash ? slideFromHash(deck, hash) : null
    return createCarouselState(index ?? named, deck.slides.length)
  })
  const [opened] = useState(place.current)
  // While drawing: nobody shall see indices of one deck beside the slides of another.
  const [laid, setLaid] = useState(deck)
  if (laid !== deck) {
    setLaid(deck)
    dispatch({ type: 'deckChanged', index: sameSlide(laid, place.target, deck), slides: deck.slides.length })
  }
  return useHydrated() ? [place, dispatch, opened] : [createCarouselState(0, deck.slides.length), dispatch, 0]
}

/** Where a slide of a deck is in the deck that came after it; the same index where it is gone. */
function sameSlide(before: Deck, index: number, deck: Deck): number {
  const id = before.slides[index]?.id
  const found = deck.slides.findIndex(each => each.id === id)
  return found < 0 ? index : found
}

/**
 * The index that the place last settled on, and whether that was ever another than the first. Tells `onSlide` of each.
 * @param flow whether the place is not known yet: the page is as a server drew it
 */
export function useSettled(
  place: CarouselState,
  deck: Deck,
  onSlide: ((shown: ShownSlide) => void) | undefined,
  flow: boolean,
) {
  const [state, setState] = useState({ deck, settled: place.current, moved: false, flow })
  if (state.flow !== flow) setState({ deck, settled: place.current, moved: false, flow })
  else if (state.deck !== deck) setState({ ...state, deck, settled: sameSlide(state.deck, state.settled, deck) })
  else if (isSettled(place) && place.current !== state.settled)
    setState({ deck, settled: place.current, moved: true, flow })
  const told = useRef(onSlide)
  useEffect(() => {
    told.current = onSlide
  })
  const { settled } = state
  const id = deck.slides[settled]?.id
  const shown = useRef<ShownSlide | null>(null)
  useEffect(() => {
    shown.current = shownSlide(deck, settled)
  })
  // By its id: a slide that has only moved to another index has not been come to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (shown.current && !flow) told.current?.(shown.current)
  }, [id, flow])
  return state
}

function shownSlide(deck: Deck, index: number): ShownSlide | null {
  const slide = deck.slides[index]
  if (!slide) return null
  const { kind, label, id } = slide
  return { kind, label, id: getHostSlideId(slide) ?? id, position: positionOfIndex(deck, index), count: deck.count }
}
