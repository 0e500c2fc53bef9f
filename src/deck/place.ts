/**
 * Where the reader is and wants to be. `at` is the slide that the scroller shows most of, `goal` the one that was asked
 * for; settling makes them equal. Both are indices (0-based).
 */
export type Place = {
  at: number
  goal: number
  /** The index of the last slide, the end card. */
  last: number
  /**
   * Who moves the scroller: `rest` nobody or the reader's hand (goal follows at), `glide` and `cross` we do, by a
   * smooth scroll or at once.
   */
  move: 'rest' | 'glide' | 'cross'
  /** The slide that was shown when the last movement was asked for: until it ends, its neighbours stay mounted. */
  from: number
  /**
   * Where a finger or a wheel took hold, in slides (1.4 is between the second and the third), until the scroller rests
   * again; null otherwise. Nothing beyond the neighbours is mounted meanwhile (mountedSlides).
   */
  held: number | null
  /** Grows with every movement that the scroller is asked for, so that the same goal can be asked for twice. */
  turn: number
}

/** What can happen to a place. */
export type Step =
  /** The reader asks for a slide; beyond the ends means the end. */
  | { type: 'goTo'; index: number; move: 'glide' | 'cross' }
  /** The reader asks for the slide after (1) or before (-1) the one last asked for. */
  | { type: 'goBy'; steps: 1 | -1 }
  /** A finger or a wheel took the scroller, `offset` slides from the first: what was asked for before is off. */
  | { type: 'taken'; offset: number }
  /** More than half of the scroller now shows `index`. */
  | { type: 'passed'; index: number }
  /** The scroller came to rest on `index`. */
  | { type: 'settled'; index: number }
  /** The deck has other slides now, and the one that was shown is at `index`. */
  | { type: 'laid'; index: number; slides: number }

/** The place of a reader who opens a deck of `slides` slides (end card included) at `index`. */
export function startAt(index: number, slides: number): Place {
  const last = Math.max(0, slides - 1)
  const at = clamp(index, last)
  return { at, goal: at, last, move: 'rest', from: at, held: null, turn: 0 }
}

/** The reducer of places. Pure; gives the same object when nothing changes. */
export function movePlace(place: Place, step: Step): Place {
  switch (step.type) {
    case 'goTo':
      return ask(place, clamp(step.index, place.last), step.move)
    case 'goBy':
      return ask(place, clamp(place.goal + step.steps, place.last), 'glide')
    case 'taken': {
      const at = clamp(Math.round(step.offset), place.last)
      return { ...place, at, goal: at, move: 'rest', held: step.offset }
    }
    case 'passed': {
      const at = clamp(step.index, place.last)
      const goal = place.move === 'rest' ? at : place.goal
      return at === place.at && goal === place.goal ? place : { ...place, at, goal }
    }
    case 'settled':
      return settle(place, clamp(step.index, place.last))
    case 'laid':
      return { ...startAt(step.index, step.slides), move: 'cross', turn: place.turn + 1 }
  }
}

/** Whether there is a slide after the one asked for. */
export const canGoToNext = (place: Place) => place.goal < place.last
/** Whether there is a slide before the one asked for. */
export const canGoToPrevious = (place: Place) => place.goal > 0
/** Whether the slide that is shown is the one asked for, and nothing moves, by our doing or by a finger's. */
export const isSettled = (place: Place) => place.at === place.goal && place.move === 'rest' && place.held === null

function ask(place: Place, goal: number, move: 'glide' | 'cross'): Place {
  if (goal === place.goal && (place.move !== 'rest' || goal === place.at)) return place
  return { ...place, goal, move, from: place.at, turn: place.turn + 1 }
}

/**
 * A glide that ended elsewhere is put right at once; a crossing that did is taken as it is, or we would try for ever.
 */
function settle(place: Place, at: number): Place {
  if (place.move === 'glide' && at !== place.goal)
    return { ...place, at, move: 'cross', from: at, turn: place.turn + 1 }
  if (isSettled(place) && at === place.at) return place
  return { ...place, at, goal: at, move: 'rest', held: null }
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(Math.trunc(index) || 0, 0), last)
}
