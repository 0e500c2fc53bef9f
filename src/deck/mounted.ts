import type { Place } from './place.ts'

/** A scroller that rests may be this far from its slide, in slides: zoomed pages round. */
const EDGE = 0.01

/**
 * The indices of the slides to mount, in order: the one shown, the one asked for, and the neighbours of both. A goal
 * that were not mounted would have no snap point, and mandatory snapping would pull the reader back.
 *
 * While a finger or a wheel holds the scroller, and until it rests, only the neighbours of the place where it took hold
 * count, for a new snap point changes what Chromium does: it was seen to overrun scroll-snap-stop when a slide was
 * mounted just before the finger left, and to pull a wheel's scroll back to where it began. A hold between two slides
 * (a second swipe while the first still settles) has the neighbours of both.
 */
export function mountedSlides({ at, goal, last, move, held }: Omit<Place, 'turn'>): number[] {
  const around = (index: number) => [index - 1, index, index + 1]
  const hold = held === null ? around(at) : [at, ...around(Math.floor(held + EDGE)), ...around(Math.ceil(held - EDGE))]
  const asked = held === null || move !== 'rest' ? around(goal) : []
  return [...new Set([...hold, ...asked])].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)
}
