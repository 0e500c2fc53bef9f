import type { Deck } from '../../deck/buildDeck.ts'
import type { Words } from '../../i18n/words.ts'

/** What people are told a slide is: "3 of 12: its heading"; a host slide is called by its label alone. */
export function slideName(deck: Deck, index: number, words: Words): string {
  const slide = deck.slides[index]
  if (!slide || slide.kind === 'end') return words.end
  return slide.position ? words.slide(slide.position, deck.count, slide.label) : slide.label
}
