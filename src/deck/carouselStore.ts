import { type CarouselAction, type CarouselState, carouselReducer } from './carouselState.ts'
import { getMountedSlides } from './mountedSlides.ts'

/** Called after each change, with the new state, the one before it, and the action between them. */
type CarouselListener = (state: CarouselState, previous: CarouselState, action: CarouselAction) => void

/** The state of a carousel, outside React: an input moves the scroller at once, and React renders when it has time. */
export type CarouselStore = {
  get: () => CarouselState
  dispatch: (action: CarouselAction) => void
  /** @returns removes the listener */
  subscribe: (listener: CarouselListener) => () => void
  /** @param indices the slides that are on the page now */
  setMounted: (indices: readonly number[]) => void
  /** True if all slides of the current state are on the page: a movement can begin. */
  isMounted: () => boolean
}

/** Creates the store of a carousel. */
export function createCarouselStore(initial: CarouselState): CarouselStore {
  let state = initial
  let mounted: readonly number[] = []
  const listeners = new Set<CarouselListener>()
  return {
    get: () => state,
    dispatch: action => {
      const previous = state
      state = carouselReducer(previous, action)
      if (state !== previous) for (const listener of listeners) listener(state, previous, action)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setMounted: indices => {
      mounted = indices
    },
    isMounted: () => getMountedSlides(state).every(index => mounted.includes(index)),
  }
}
