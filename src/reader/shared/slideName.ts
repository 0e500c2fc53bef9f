import type { Deck } from '../../deck/buildDeck.ts'
import type { Words } from '../../i18n/words.ts'

/** Returns a slide's accessible name: "3 of 12: heading". Host slides have only their label. */
export function slideName(deck: Deck, index: number, words: Words): string {
  const slide = deck.slides[index]
  if (!slide || slide.kind === 'end') return words.end
  return slide.position ? words.slide(slide.position, deck.count, slide.label) : slide.label
}
