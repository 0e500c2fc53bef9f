import { decodeUri } from '../article/names/decodeUri.ts'
import type { Deck } from './buildDeck.ts'

/**
 * The id in a fragment ("#a-slow-return"), percent-encoded or not. A text fragment (":~:text=…") is ignored: browsers
 * without support for it leave it in.
 */
export function idFromHash(hash: string): string {
  const id = hash.replace(/^#|:~:.*$/gs, '')
  return decodeUri(id) ?? id
}

/** The index of the slide that a fragment names; null if there is none. The empty fragment is the cover. */
export function slideFromHash(deck: Deck, hash: string): number | null {
  const id = idFromHash(hash)
  if (!id) return 0
  const index = deck.slides.findIndex(slide => slide.id === id && slide.kind !== 'host')
  return index < 0 ? null : index
}

/**
 * The fragment for a slide: "#section-id", and "" for the cover, which has the article's own address. A host slide
 * shares the fragment of the slide before it.
 */
export function hashForSlide(deck: Deck, index: number): string {
  const slide = deck.slides[index]
  if (slide?.kind === 'host') return hashForSlide(deck, index - 1)
  return slide && index > 0 ? slideHash(slide) : ''
}

/** The fragment for a slide that is not the host page's: "" for the cover. */
export const slideHash = ({ kind, id }: { kind: string; id: string }): string => (kind === 'cover' ? '' : hashForId(id))

/** The fragment that leads to the element of a slide in a published page, also to the cover's. */
export const hashForId = (id: string): string => `#${encodeURIComponent(id)}`

/**
 * True for a fragment of the host page's own router or state ("#/news/12", "#!news", "#page=2"), which slides must not
 * replace.
 */
export const isRoute = (hash: string): boolean => /^#(!|.*[/=&?])/.test(hash)
