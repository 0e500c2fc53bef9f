import { hashForId } from '../../deck/location.ts'
import { currentIndex, findAddressedSlide, findCarousel, getId, showSlide } from './servedCarousel.ts'

/** The scroll position within the slide, in session storage. The slide itself is in the URL. */
const POSITION_KEY = 'newsreel.place'

/** Saves the slide and its scroll position, for a reload. */
export function savePosition(): void {
  const carousel = findCarousel()
  if (!carousel) return
  const index = currentIndex(carousel)
  const slide = carousel.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`)
  try {
    const hash = index && slide ? hashForId(getId(slide)) : ''
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
    sessionStorage.setItem(POSITION_KEY, JSON.stringify({ top: slide?.scrollTop }))
  } catch {
    // Storage may be blocked. Then the page opens at the slide of its URL.
  }
}

/** Restores what savePosition saved. */
export function restoreSavedPosition(): void {
  try {
    const { top } = JSON.parse(sessionStorage.getItem(POSITION_KEY) ?? '{}')
    if (typeof top !== 'number') return
    sessionStorage.removeItem(POSITION_KEY)
    const slide = findAddressedSlide()
    if (!slide) return
    showSlide(slide)
    scrollWhenLaidOut(slide, top)
  } catch {
    // Storage may be blocked.
  }
}

/** How many frames to wait for layout: at first, Carousel.css skips the layout of all slides but the first. */
const MAX_FRAMES = 120

function scrollWhenLaidOut(slide: Element, top: number, frames = MAX_FRAMES): void {
  slide.scrollTo({ top, behavior: 'instant' })
  if (slide.scrollTop < top - 1 && frames > 0) requestAnimationFrame(() => scrollWhenLaidOut(slide, top, frames - 1))
}
