import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Deck } from '../deck/buildDeck.ts'
import { hashForSlide } from '../deck/location.ts'
import { createRoot } from './react.ts'

/**
 * Where the reader is on a page that is not taken over yet: the index of the slide, and how far its text is scrolled.
 */
export type ReadPlace = { index: number; top: number }

const slideIn = (root: Element, index: number) => root.querySelector(`.newsreel-slide[data-index="${index}"]`)

/** Where the reader is. Read once: it has the browser lay out the page. */
export function placeIn(root: Element): ReadPlace {
  const { scrollLeft = 0, clientWidth = 0 } = root.querySelector('.newsreel-carousel') ?? {}
  const index = clientWidth ? Math.round(Math.abs(scrollLeft) / clientWidth) : 0
  return { index, top: slideIn(root, index)?.scrollTop ?? 0 }
}

/** Has the address name a slide: the reader opens with that. */
function nameInAddress(deck: Deck, index: number): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hashForSlide(deck, index)}`)
  } catch {
    // A sandboxed frame may not: it opens at the cover then.
  }
}

/** How many frames a slide may take to be there and laid out. */
const FRAMES = 60

function scrollBack(root: Element, { index, top }: ReadPlace, frames = FRAMES): void {
  const slide = slideIn(root, index)
  slide?.scrollTo({ top, behavior: 'instant' })
  if (frames > 0 && (slide?.scrollTop ?? -1) < top - 1)
    requestAnimationFrame(() => scrollBack(root, { index, top }, frames - 1))
}

/** Takes a reader that React has just drawn anew to where it was. */
export function goBack(root: Element, deck: Deck, place: ReadPlace): void {
  // Its effects come after the next frame: they listen to the address.
  requestAnimationFrame(() =>
    setTimeout(() => {
      nameInAddress(deck, place.index)
      dispatchEvent(new HashChangeEvent('hashchange'))
      scrollBack(root, place)
    }),
  )
}

/**
 * Draws the reader in place of what the server drew, at once, where the two do not match: React would find that out
 * half way, and begin at the cover. The slide, its text and the focus stay where they were.
 */
export function drawAnew(root: Element, deck: Deck, page: ReactNode): void {
  const place = placeIn(root)
  const focused = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-name') : null
  nameInAddress(deck, place.index)
  flushSync(() => createRoot(root).render(page))
  scrollBack(root, place)
  if (focused) root.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus({ preventScroll: true })
}
