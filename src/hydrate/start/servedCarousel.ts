import { idFromHash } from '../../deck/location.ts'

/** Returns the carousel as the server rendered it; null after hydration. */
export const findCarousel = () => document.querySelector<HTMLElement>('.newsreel-carousel[data-flow]')

/** Returns the index of the slide in view. */
export const currentIndex = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round(Math.abs(scrollLeft) / clientWidth)

/** Returns the slide of the URL's fragment; the first slide if there is no fragment. */
export function findAddressedSlide(): HTMLElement | undefined {
  const id = idFromHash(location.hash)
  const slides = [...(findCarousel()?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? [])]
  return id ? slides.find(each => getId(each) === id) : slides[0]
}

/** In a page for iframes, slides have `data-anchor`: browsers would scroll the host page to an `id`. */
export const getId = ({ id, dataset }: HTMLElement) => id || dataset['anchor'] || ''

/** Scrolls to a slide instantly. `scrollIntoView` in an iframe would scroll the host page too. */
export function showSlide(slide: HTMLElement): void {
  slide.parentElement?.scrollTo({ left: slide.offsetLeft, behavior: 'instant' })
}
