import type { Place } from './place.ts'

/** A hold this close to a slide counts as one on it: the end of a snap, and what the finger overshot, in slides. */
const NEAR = 0.25

/**
 * The indices of the slides to mount, in order: the one shown and its neighbours, and on the way to another the one
 * asked for, with the one before it, from where the last glide starts (useScroller). A goal that were not mounted would
 * have no snap point, and mandatory snapping would pull the reader back. The goal's other neighbour can wait until we
 * are there: a key press should cost no more than it must.
 *
 * Until that movement ends, what passes on the way mounts nothing: WebKit snaps to the slide with the same number among
 * the mounted ones whenever their list changes, and every browser has better things to draw.
 *
 * While a finger or a wheel holds the scroller, and until it rests, only the neighbours of the place where it took hold
 * count, for a new snap point changes what Chromium does: it was seen to overrun scroll-snap-stop when a slide was
 * mounted just before the finger left, and to pull a wheel's scroll back to where it began. A hold between two slides
 * (a second swipe while the first still settles) has the neighbours of both, one near a slide those of that slide
 * alone, so that no flick finds a second slide to fly to.
 */
export function mountedSlides({ at, goal, last, move, from, held }: Omit<Place, 'turn'>): number[] {
  const around = (index: number) => [index - 1, index, index + 1]
  const start = move === 'rest' ? at : from
  const here = held === null ? around(start) : [...around(Math.floor(held + NEAR)), ...around(Math.ceil(held - NEAR))]
  const there = move === 'rest' ? [] : [goal - Math.sign(goal - from), goal]
  return [...new Set([at, ...here, ...there])].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)
}
