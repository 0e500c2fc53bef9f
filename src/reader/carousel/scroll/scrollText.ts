import { prefersReducedMotion } from '../../shared/reducedMotion.ts'

/**
 * Scrolls the text of a slide.
 * @param screens the distance in heights of the slide; negative scrolls up
 * @returns false if the text is at that end already, so that the key can turn the slide
 */
export function scrollText(root: HTMLElement | null, index: number, screens: number): boolean {
  const slide = root?.querySelector(`[data-index="${index}"]`)
  if (!slide) return false
  const remaining = screens > 0 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
  if (remaining <= 2) return false
  const behavior = prefersReducedMotion() ? 'instant' : 'smooth'
  slide.scrollBy({ top: screens * slide.clientHeight, behavior })
  return true
}
