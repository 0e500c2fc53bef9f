import { locateGrab } from './grab.ts'

/** The slide that the carousel shows and the one it moves to, as 0-based indices. */
export type CarouselState = {
  /** The slide that covers most of the scroller. */
  current: number
  /** The slide that was last asked for. Equal to `current` once the scroller settles. */
  target: number
  /** The index of the last slide, the end card. */
  lastIndex: number
  /**
   * `glide`: we scroll smoothly. `jump`: we scroll instantly. `idle`: nothing moves, or the reader scrolls by hand;
   * then `target` follows `current`.
   */
  motion: 'idle' | 'glide' | 'jump'
  /** The slide shown when the last movement began. Its neighbours stay mounted until the movement ends. */
  movedFrom: number
  /**
   * Where a finger or a wheel grabbed the scroller, in slides (1.4 is between the second and the third slide). Stays
   * until the scroller settles; null otherwise. See locateGrab and getMountedSlides.
   */
  heldAt: number | null
  /** Counts requested movements, so that the same target can be requested twice. */
  moveCount: number
}

/** Everything that changes the state of a carousel. */
export type CarouselAction =
  /** Go to a slide. An index beyond the ends means the first or the last slide. */
  | { type: 'goTo'; index: number; motion: 'glide' | 'jump' }
  /** Go to the slide after (1) or before (-1) the target. */
  | { type: 'goBy'; steps: 1 | -1 }
  /** A finger or a wheel grabbed the scroller, which is now `offset` slides from the first. Cancels the target. */
  | { type: 'grabbed'; offset: number }
  /** More than half of the scroller now shows `index`. */
  | { type: 'passed'; index: number }
  /** The scroller came to rest on `index`. */
  | { type: 'settled'; index: number }
  /** The deck has other slides now. The slide that was shown is at `index`. */
  | { type: 'deckChanged'; index: number; slides: number }

/**
 * The initial state.
 * @param index the slide to open
 * @param slides the number of slides, end card included
 */
export function createCarouselState(index: number, slides: number): CarouselState {
  const lastIndex = Math.max(0, slides - 1)
  const current = clamp(index, lastIndex)
  return { current, target: current, lastIndex, motion: 'idle', movedFrom: current, heldAt: null, moveCount: 0 }
}

/** The carousel's reducer. Pure; returns the same object when nothing changes. */
export function carouselReducer(state: CarouselState, action: CarouselAction): CarouselState {
  switch (action.type) {
    case 'goTo':
      return moveTo(state, clamp(action.index, state.lastIndex), action.motion)
    case 'goBy':
      return moveTo(state, clamp(state.target + action.steps, state.lastIndex), 'glide')
    case 'grabbed': {
      const current = clamp(Math.round(action.offset), state.lastIndex)
      return { ...state, current, target: current, motion: 'idle', heldAt: locateGrab(state, action.offset) }
    }
    case 'passed': {
      const current = clamp(action.index, state.lastIndex)
      const target = state.motion === 'idle' ? current : state.target
      return current === state.current && target === state.target ? state : { ...state, current, target }
    }
    case 'settled':
      return settle(state, clamp(action.index, state.lastIndex))
    case 'deckChanged':
      return { ...createCarouselState(action.index, action.slides), motion: 'jump', moveCount: state.moveCount + 1 }
  }
}

/** True if there is a slide after the target. */
export const canGoToNext = (state: CarouselState) => state.target < state.lastIndex
/** True if there is a slide before the target. */
export const canGoToPrevious = (state: CarouselState) => state.target > 0
/** True if the target is shown and nothing moves. */
export const isSettled = (state: CarouselState) =>
  state.current === state.target && state.motion === 'idle' && state.heldAt === null

function moveTo(state: CarouselState, target: number, motion: 'glide' | 'jump'): CarouselState {
  if (target === state.target && (state.motion !== 'idle' || target === state.current)) return state
  return { ...state, target, motion, movedFrom: state.current, moveCount: state.moveCount + 1 }
}

/** Corrects a glide that ended on another slide with a jump. A jump that did is accepted, to avoid an endless loop. */
function settle(state: CarouselState, current: number): CarouselState {
  if (state.motion === 'glide' && current !== state.target)
    return { ...state, current, motion: 'jump', movedFrom: current, moveCount: state.moveCount + 1 }
  if (isSettled(state) && current === state.current) return state
  return { ...state, current, target: current, motion: 'idle', heldAt: null }
}

function clamp(index: number, lastIndex: number): number {
  return Math.min(Math.max(Math.trunc(index) || 0, 0), lastIndex)
}
