import type { Deck } from './buildDeck.ts'

/**
 * The position (1-based) of the slide at an index; of a host slide and of the end card, that of the slide before it.
 */
export function positionAt(deck: Deck, index: number): number {
  for (let i = Math.min(index, deck.last); i > 0; i--) {
    const position = deck.slides[i]?.position
    if (position) return position
  }
  return 1
}

/** The index of the article's slide at a position; beyond the last it is the end card, below the first the cover. */
export function indexOf(deck: Deck, position: number): number {
  if (position > deck.count) return deck.last + 1
  return position < 1 ? 0 : deck.slides.findIndex(slide => slide.position === position)
}
