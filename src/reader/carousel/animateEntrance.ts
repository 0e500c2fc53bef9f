import { prefersReducedMotion } from '../shared/reducedMotion.ts'
import { retryImport } from '../shared/retryImport.ts'

let animations: typeof import('./entrance.lazy.ts') | undefined

/** Loads the animation. Call it when the page has time: the slide that is shown first has no entrance. */
export function loadEntrance(): void {
  void retryImport(() => import('./entrance.lazy.ts')).then(
    loaded => {
      animations = loaded
    },
    () => {}, // slides are shown without it
  )
}

/**
 * Animates the entrance of a mounted slide. Without the animation's code, or with reduced motion, the slide is simply
 * shown. A glide paints its first frame before: starting animations takes as long as all else that a key press does,
 * and the slide is still out of view.
 * @param left the slide that a jump leaves; null for a glide
 */
export function animateEntrance(slide: HTMLElement, left: HTMLElement | null, isRtl: boolean): void {
  if (prefersReducedMotion()) return
  if (left) animations?.crossFade(left, slide, isRtl)
  else requestAnimationFrame(() => setTimeout(() => animations?.animateParts(slide)))
}
