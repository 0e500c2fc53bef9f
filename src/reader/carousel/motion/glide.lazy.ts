const DURATION_MS = 280
/** Chromium's smooth scrolling takes less than 0.4 s up to here, and runs while scripts are busy. */
const MAX_NATIVE_PX = 576

/**
 * Stops a glide where it is, and lets the scroller snap again.
 * @param isFollowed true if another glide follows: snapping stays off
 * @returns false if the glide has ended before
 */
export type StopGlide = (isFollowed?: boolean) => boolean

/**
 * Scrolls smoothly where a mouse or keys move wide slides. The browser's smooth scrolling takes too long there: 0.6 s
 * for 1,280 px, 0.84 s for 2,560 (Chromium: sqrt(px)/60 s). Scroll snapping is off meanwhile: it would fight each step.
 * @param width the width of a slide, in CSS pixels
 * @param to the offset to scroll to, in CSS pixels
 * @returns undefined if the browser should scroll
 */
export function glide(scroller: HTMLElement, width: number, to: number): StopGlide | undefined {
  if (width <= MAX_NATIVE_PX || !matchMedia('(hover: hover)').matches) return
  const { style, scrollLeft: from } = scroller
  let startedAt: number | undefined
  let frame = 0
  const stop = (isFollowed = false) => {
    const isMoving = frame > 0
    cancelAnimationFrame(frame)
    frame = 0
    if (isMoving && !isFollowed) style.scrollSnapType = ''
    return isMoving
  }
  const step = (now: number) => {
    startedAt ??= now // the first frame moves nothing: the key that began this is answered sooner
    const rest = Math.max(0, 1 - (now - startedAt) / DURATION_MS)
    scroller.scrollTo({ left: to + (from - to) * rest ** 3, behavior: 'instant' })
    if (rest > 0) frame = requestAnimationFrame(step)
    else stop()
  }
  style.scrollSnapType = 'none'
  frame = requestAnimationFrame(step)
  return stop
}
