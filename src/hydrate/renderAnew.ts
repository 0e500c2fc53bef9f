import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Deck } from '../deck/buildDeck.ts'
import { hashForSlide } from '../deck/location.ts'
import { createRoot } from './react.ts'

/**
 * Where the reader is on a page that is not taken over yet: the index of the slide, and how far its text is scrolled.
 */
export type ReadingPosition = { index: number; top: number }

const findSlide = (root: Element, index: number) => root.querySelector(`.newsreel-slide[data-index="${index}"]`)

/** Reads the current position. Call it once: it forces layout. */
export function readPosition(root: Element): ReadingPosition {
  const { scrollLeft = 0, clientWidth = 0 } = root.querySelector('.newsreel-carousel') ?? {}
  const index = clientWidth ? Math.round(Math.abs(scrollLeft) / clientWidth) : 0
  return { index, top: findSlide(root, index)?.scrollTop ?? 0 }
}

/** Writes a slide into the address, so that the reader opens at it. */
function writeSlideToAddress(deck: Deck, index: number): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hashForSlide(deck, index)}`)
  } catch {
    // A sandboxed frame may not change its history: it opens at the cover.
  }
}

/** How many frames to wait for a slide to be mounted and laid out. */
const MAX_FRAMES = 60

function restoreScroll(root: Element, { index, top }: ReadingPosition, frames = MAX_FRAMES): void {
  const slide = findSlide(root, index)
  slide?.scrollTo({ top, behavior: 'instant' })
  if (frames > 0 && (slide?.scrollTop ?? -1) < top - 1)
    requestAnimationFrame(() => restoreScroll(root, { index, top }, frames - 1))
}

/** Restores the position after React has rendered the reader from scratch. */
export function restorePosition(root: Element, deck: Deck, place: ReadingPosition): void {
  // Its effects come after the next frame: they listen to the address.
  requestAnimationFrame(() =>
    setTimeout(() => {
      writeSlideToAddress(deck, place.index)
      dispatchEvent(new HashChangeEvent('hashchange'))
      restoreScroll(root, place)
    }),
  )
}

/**
 * Replaces the server's HTML synchronously where it does not match: React would find the mismatch during hydration and
 * start at the cover. Keeps the slide, its scroll position and the focus.
 */
export function replaceServerHtml(root: Element, deck: Deck, page: ReactNode): void {
  const place = readPosition(root)
  const focused = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-name') : null
  writeSlideToAddress(deck, place.index)
  flushSync(() => createRoot(root).render(page))
  restoreScroll(root, place)
  if (focused) root.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus({ preventScroll: true })
}
