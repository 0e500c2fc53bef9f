import { type CarouselAction, type CarouselState, carouselReducer } from './carouselState.ts'
import { getMountedSlides } from './mountedSlides.ts'

/** Called after each change, with the new state, the one before it, and the action between them. */
export type CarouselListener = (state: CarouselState, previous: CarouselState, action: CarouselAction) => void

/** The state of a carousel, outside React: an input moves the scroller at once, and React renders when it has time. */
export type CarouselStore = {
  get: () => CarouselState
  dispatch: (action: CarouselAction) => void
  /** @returns removes the listener */
  subscribe: (listener: CarouselListener) => () => void
  /** Takes the state that is on the page now. */
  setRendered: (state: CarouselState) => void
  /** True if all slides of the current state are on the page: a movement can begin. */
  isMounted: () => boolean
}

/** Creates the store of a carousel. */
export function createCarouselStore(initial: CarouselState): CarouselStore {
  let state = initial
  let rendered = getMountedSlides(initial)
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
    setRendered: newState => {
      rendered = getMountedSlides(newState)
    },
    isMounted: () => getMountedSlides(state).every(index => rendered.includes(index)),
  }
}
