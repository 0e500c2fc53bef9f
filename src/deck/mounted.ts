import type { Place } from './place.ts'

/**
 * The indices of the slides to mount, in order: the one shown, the one asked for, and the neighbours of both. A goal
 * that were not mounted would have no snap point, and mandatory snapping would pull the reader back.
 *
 * While a finger or a wheel holds the scroller, and until it rests, only the slide where it took hold and its neighbours
 * count, for a new snap point changes what Chromium does: it was seen to overrun scroll-snap-stop when a slide was
 * mounted just before the finger left, and to pull a wheel's scroll back to where it began.
 */
export function mountedSlides({ at, goal, last, move, held }: Omit<Place, 'turn'>): number[] {
  const around = (index: number) => [index - 1, index, index + 1]
  const asked = move === 'rest' ? [] : around(goal)
  const indices = new Set([...around(held ?? at), ...(held === null ? around(goal) : [at, ...asked])])
  return [...indices].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)
}
