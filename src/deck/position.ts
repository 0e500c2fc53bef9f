import type { Deck } from './buildDeck.ts'

/** The 1-based position of the slide at an index. Host slides and the end card have that of the slide before them. */
export function positionOfIndex(deck: Deck, index: number): number {
  for (let i = Math.min(index, deck.lastSlideIndex); i > 0; i--) {
    const position = deck.slides[i]?.position
    if (position) return position
  }
  return 1
}

/** The index of the slide at a position; the end card's beyond the last position, the cover's below the first. */
export function indexOfPosition(deck: Deck, position: number): number {
  if (position > deck.count) return deck.lastSlideIndex + 1
  return position < 1 ? 0 : deck.slides.findIndex(slide => slide.position === position)
}
