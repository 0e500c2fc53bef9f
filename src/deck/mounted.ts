import type { Place } from './place.ts'

/**
 * The indices of the slides to mount, in order: the one shown, the one asked for, and the neighbours of both. A goal
 * that were not mounted would have no snap point, and mandatory snapping would pull the reader back.
 */
export function mountedSlides({ at, goal, last }: Pick<Place, 'at' | 'goal' | 'last'>): number[] {
  const indices = new Set([at - 1, at, at + 1, goal - 1, goal, goal + 1])
  return [...indices].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)
}
