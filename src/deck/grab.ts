/** How close to a slide a grab counts as on it, in slides: the snap to the slide may not have ended. */
const GRAB_TOLERANCE = 0.25

/** The indices of the slides that a grab is on: twice the same, or those on both sides of a grab between two slides. */
export function getGrabbedSlides(heldAt: number): [first: number, last: number] {
  return [Math.floor(heldAt + GRAB_TOLERANCE), Math.ceil(heldAt - GRAB_TOLERANCE)]
}

/**
 * Where a finger or a wheel grabbed the scroller. The event comes late on a busy page, when the finger has already
 * moved the scroller on: so the grab is at most where the scroller can have been before it. That is the current slide
 * if the scroller was at rest, and as far as the neighbours of the last grab if it was still settling.
 * @param before the state before the grab
 * @param offset where the scroller is now, in slides from the first
 */
export function locateGrab(
  before: { current: number; motion: 'idle' | 'glide' | 'jump'; heldAt: number | null },
  offset: number,
): number {
  const { current, motion, heldAt } = before
  if (motion !== 'idle') return offset
  if (heldAt === null) return current
  const [first, last] = getGrabbedSlides(heldAt)
  return Math.min(Math.max(offset, first - 1), last + 1)
}
