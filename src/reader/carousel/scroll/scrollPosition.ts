/**
 * Returns how many slides the scroller is from the first: 2.5 is half way between the third and the fourth.
 * @param width the width of a slide, as `measureSlideWidth` returns it
 */
export function getOffset(scroller: HTMLElement, width: number): number {
  return width ? Math.abs(scroller.scrollLeft) / width : 0
}

/**
 * Measures the width of a slide; 0 while it is not displayed. Forces a layout: never call it in an input or scroll
 * handler. clientWidth would round: 1 px wrong after 1000 slides.
 */
export function measureSlideWidth(scroller: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(scroller).width) || 0
}

/** Returns the scroll position of a slide, as `scrollLeft` has it. */
export const toLeft = (index: number, width: number, isRtl: boolean) => index * width * (isRtl ? -1 : 1)

/** Scrolls to a slide. */
export function scrollToSlide(
  scroller: HTMLElement,
  index: number,
  width: number,
  isRtl: boolean,
  behavior: 'instant' | 'smooth' = 'instant',
): void {
  scroller.scrollTo({ left: toLeft(index, width, isRtl), behavior })
}
