import { findAddressedSlide, findCarousel, showSlide } from './servedCarousel.ts'

/** Scrolls to the fragment's slide in an embed page: its slides have no ids, so the browser does not do it. */
export function showAddressedSlide(): void {
  const slide = findAddressedSlide()
  if (!slide || slide.id) return
  slide.dataset['target'] = '' // shows its picture, as :target does (Carousel.css)
  showSlide(slide)
}

/** Opens an embed page at the slide of its fragment, as soon as it has styles and a size. */
export function openAtAddress(): void {
  const carousel = findCarousel()
  if (!carousel || !location.hash) return
  const open = () => {
    if (findCarousel() && carousel.scrollLeft === 0) showAddressedSlide()
  }
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
  if (link && !link.sheet) link.addEventListener('load', open, { once: true })
  else open()
  // An iframe may have no size at first. The observer alone is not enough: out of view it runs late.
  new ResizeObserver((_, observer) => {
    if (!carousel.clientWidth) return
    observer.disconnect()
    open()
  }).observe(carousel)
}

/**
 * Keeps WebKit on the slide that the reader goes to: after the page has loaded or was resized, it scrolls back to the
 * URL's fragment with each layout, until a script scrolls the page.
 */
export function ignoreFragment(): void {
  if (!location.hash) return
  releaseFragment()
  addEventListener('resize', () => setTimeout(releaseFragment))
}

/** Scrolls the page by nothing. */
export function releaseFragment(): void {
  if (!location.hash) return
  const { scrollX, scrollY } = window
  scrollTo(scrollX, scrollY + 1) // WebKit ignores 0, 0
  scrollTo(scrollX, scrollY)
}
