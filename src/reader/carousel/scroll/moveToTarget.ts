import type { CarouselStore } from '../../../deck/carouselStore.ts'
import { prefersReducedMotion } from '../../shared/reducedMotion.ts'
import type { StopGlide } from '../motion/glide.lazy.ts'
import { getMotion } from '../motion/loadMotion.ts'
import { getOffset, scrollToSlide, toLeft } from './scrollPosition.ts'

/**
 * Scrolls to the target of the carousel: a jump at once, a glide smoothly. After several key presses it jumps to the
 * neighbour of the target and glides from there.
 * @param width the width of a slide
 * @returns a function that stops the glide; undefined if the browser scrolls
 */
export function moveToTarget(
  scroller: HTMLElement,
  store: CarouselStore,
  width: number,
  isRtl: boolean,
): StopGlide | undefined {
  const { target, motion } = store.get()
  if (motion === 'jump' || prefersReducedMotion()) {
    scrollToSlide(scroller, target, width, isRtl)
    return
  }
  const distance = target - getOffset(scroller, width)
  if (Math.abs(distance) > 1.5) {
    const neighbour = target - Math.sign(distance)
    scrollToSlide(scroller, neighbour, width, isRtl)
    store.dispatch({ type: 'passed', index: neighbour })
  }
  const stop = getMotion()?.glide(scroller, width, toLeft(target, width, isRtl))
  if (!stop) scrollToSlide(scroller, target, width, isRtl, 'smooth')
  return stop
}
