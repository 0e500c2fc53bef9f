import { prefersReducedMotion } from '../../shared/reducedMotion.ts'
import { getMotion } from './loadMotion.ts'

/**
 * Animates the entrance of a mounted slide. Without the animation's code, or with reduced motion, the slide is simply
 * shown. A glide paints its first frame before: starting animations takes as long as all else that a key press does,
 * and the slide is still out of view.
 * @param isJump true if the carousel jumped to the slide
 */
export function animateEntrance(slide: HTMLElement, isJump: boolean): void {
  if (prefersReducedMotion()) return
  const animate = () => getMotion()?.animateParts(slide, isJump)
  if (isJump) animate()
  else requestAnimationFrame(() => setTimeout(animate))
}
