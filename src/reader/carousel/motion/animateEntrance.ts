import { prefersReducedMotion } from '../../shared/reducedMotion.ts'
import { retryImport } from '../../shared/retryImport.ts'

let animateParts: typeof import('./entrance.lazy.ts').animateParts | undefined

/** Loads the animation. Call it when the page has time: the slide that is shown first has no entrance. */
export function loadEntrance(): void {
  void retryImport(() => import('./entrance.lazy.ts')).then(
    loaded => {
      animateParts = loaded.animateParts
    },
    () => {}, // slides are shown without it
  )
}

/**
 * Animates the entrance of a mounted slide. Without the animation's code, or with reduced motion, the slide is simply
 * shown. A glide paints its first frame before: starting animations takes as long as all else that a key press does,
 * and the slide is still out of view.
 * @param isJump true if the carousel jumped to the slide
 */
export function animateEntrance(slide: HTMLElement, isJump: boolean): void {
  if (prefersReducedMotion()) return
  if (isJump) animateParts?.(slide, isJump)
  else requestAnimationFrame(() => setTimeout(() => animateParts?.(slide, isJump)))
}
