import { prefersReducedMotion } from '../shared/reducedMotion.ts'

/**
 * Scrolls the text of a slide.
 * @param screens how far, in heights of the slide; negative is back
 * @returns false when it is at that end already, so that the key may go on to the next slide
 */
export function scrollText(root: HTMLElement | null, index: number, screens: number): boolean {
  const slide = root?.querySelector(`[data-index="${index}"]`)
  if (!slide) return false
  const room = screens > 0 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
  if (room <= 2) return false
  const behavior = prefersReducedMotion() ? 'instant' : 'smooth'
  slide.scrollBy({ top: screens * slide.clientHeight, behavior })
  return true
}
