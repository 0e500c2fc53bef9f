import type { Deck } from '../../deck/buildDeck.ts'

/** Finds the index that a slide of one deck has in the next deck. Returns the same index if the slide is gone. */
export function findSameSlide(deck: Deck, index: number, nextDeck: Deck): number {
  const id = deck.slides[index]?.id
  const found = nextDeck.slides.findIndex(each => each.id === id)
  return found < 0 ? index : found
}
