import type { Place } from './place.ts'

/**
 * The indices of the slides to mount, in order: the one shown, the one asked for, and the neighbours of both. A goal
 * that were not mounted would have no snap point, and mandatory snapping would pull the reader back.
 *
 * While a finger holds the scroller, and until it rests, only the slide where the finger took hold and its neighbours
 * count. So a flick has no snap point beyond the next slide: Chromium was seen to overrun scroll-snap-stop when a slide
 * was mounted just before the finger left. And nothing is drawn anew under a moving finger.
 */
export function mountedSlides({ at, goal, last, move, held }: Omit<Place, 'turn'>): number[] {
  const around = (index: number) => [index - 1, index, index + 1]
  const asked = move === 'rest' ? [] : around(goal)
  const indices = new Set([...around(held ?? at), ...(held === null ? around(goal) : [at, ...asked])])
  return [...indices].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)
}
