import type { Deck } from './buildDeck.ts'

/**
 * The slide that the fragment of an address names ("#a-slow-return"), as an index, or null when it names none. An empty
 * fragment is the cover. Fragments come percent-encoded or not, as people paste them. What follows ":~:" is the
 * browser's own (a quotation to find); one that does not know of it leaves it in.
 */
export function slideFromHash(deck: Deck, hash: string): number | null {
  const id = decode(hash.replace(/^#|:~:.*$/gs, ''))
  if (!id) return 0
  const index = deck.slides.findIndex(slide => slide.id === id && slide.kind !== 'host')
  return index < 0 ? null : index
}

/**
 * The fragment of the address of a slide: "#section-id", and "" for the cover, whose address is the article's own. A
 * host slide has none of its own: it is the address of the slide before it.
 */
export function hashForSlide(deck: Deck, index: number): string {
  const slide = deck.slides[index]
  if (slide?.kind === 'host') return hashForSlide(deck, index - 1)
  return slide && index > 0 ? `#${encodeURIComponent(slide.id)}` : ''
}

/**
 * Whether a fragment is the address of a page's own router or holds its state ("#/news/12", "#!news", "#page=2"), which
 * slides never write over.
 */
export const isRoute = (hash: string): boolean => /^#(!|.*[/=&?])/.test(hash)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
