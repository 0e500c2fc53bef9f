import type { CarouselState } from './carouselState.ts'
import { getGrabbedSlides } from './grab.ts'

/**
 * The indices of the slides to mount, in order.
 * - At rest: the current slide and its neighbours.
 * - On the way to another slide: the slide where the movement began with its neighbours, the target, and the slide
 *   before the target, where the last glide starts (useScroller). An unmounted target has no snap point, and mandatory
 *   snapping would pull the reader back. The target's other neighbour waits until the movement ends, so that a key
 *   press stays cheap.
 * - During a movement, slides that pass mount nothing. WebKit snaps to the slide with the same number among the mounted
 *   ones whenever their list changes, and every browser is busy with the movement.
 * - While a finger or a wheel holds the scroller, and until it settles: the neighbours of where it was grabbed. A new
 *   snap point changes what Chromium does: it overran scroll-snap-stop when a slide was mounted just before the finger
 *   left, and pulled a wheel's scroll back to where it began. A grab between two slides (a second swipe while the first
 *   settles) has the neighbours of both. A grab near a slide has those of that slide only, so that a flick cannot reach
 *   a second slide.
 */
export function getMountedSlides(state: Omit<CarouselState, 'moveCount'>): number[] {
  const { current, target, lastIndex, motion, movedFrom, heldAt } = state
  const around = (index: number) => [index - 1, index, index + 1]
  const start =
    heldAt === null ? around(motion === 'idle' ? current : movedFrom) : getGrabbedSlides(heldAt).flatMap(around)
  const end = motion === 'idle' ? [] : [target - Math.sign(target - movedFrom), target]
  return [...new Set([current, ...start, ...end])]
    .filter(index => index >= 0 && index <= lastIndex)
    .sort((a, b) => a - b)
}
