import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Deck } from '../deck/buildDeck.ts'
import { hashForSlide } from '../deck/location.ts'
import { createRoot } from './react.ts'

/** The position on a page before it is taken over: the index of the slide, and the scroll position within it. */
export type ReadingPosition = { index: number; top: number }

const findSlide = (root: Element, index: number) => root.querySelector(`.newsreel-slide[data-index="${index}"]`)

/** Reads the current position. This forces layout. */
export function readPosition(root: Element): ReadingPosition {
  const { scrollLeft = 0, clientWidth = 0 } = root.querySelector('.newsreel-carousel') ?? {}
  const index = clientWidth ? Math.round(Math.abs(scrollLeft) / clientWidth) : 0
  return { index, top: findSlide(root, index)?.scrollTop ?? 0 }
}

/** Writes a slide to the URL, so that the reader opens at it. */
function writeSlideToAddress(deck: Deck, index: number): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hashForSlide(deck, index)}`)
  } catch {
    // A sandboxed iframe cannot change its history. Then the reader opens at the cover.
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
export function restorePosition(root: Element, deck: Deck, position: ReadingPosition): void {
  // Waits for the reader's effects, which run after the next frame and listen to hashchange.
  requestAnimationFrame(() =>
    setTimeout(() => {
      writeSlideToAddress(deck, position.index)
      dispatchEvent(new HashChangeEvent('hashchange'))
      restoreScroll(root, position)
    }),
  )
}

/**
 * Replaces the server's HTML synchronously if it does not match: React would find the mismatch during hydration, render
 * again and start at the cover. Keeps the slide, its scroll position and the focus.
 */
export function replaceServerHtml(root: Element, deck: Deck, page: ReactNode): void {
  const position = readPosition(root)
  const focused = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-name') : null
  writeSlideToAddress(deck, position.index)
  flushSync(() => createRoot(root).render(page))
  restoreScroll(root, position)
  if (focused) root.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus({ preventScroll: true })
}
