/** Returns how many slides the scroller is from the first: 2.5 is half way between the third and the fourth. */
export function getOffset(scroller: HTMLElement): number {
  const width = getSlideWidth(scroller)
  return width ? Math.abs(scroller.scrollLeft) / width : 0
}

/** Returns the width of a slide; 0 while it is not displayed. clientWidth would round: 1 px wrong after 1000 slides. */
export function getSlideWidth(scroller: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(scroller).width) || 0
}

/** Scrolls to a slide. */
export function scrollToSlide(
  scroller: HTMLElement,
  index: number,
  isRtl: boolean,
  behavior: 'instant' | 'smooth' = 'instant',
): void {
  scroller.scrollTo({ left: index * getSlideWidth(scroller) * (isRtl ? -1 : 1), behavior })
}
