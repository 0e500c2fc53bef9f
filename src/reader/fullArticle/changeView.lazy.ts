import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { hold, readingOf } from '../memory/kept.lazy.ts'
import type { View } from '../shared/session.ts'
import { watchArticle } from './watchArticle.lazy.ts'

/** A view that has been asked for. */
export type OpenedView = {
  view: View
  /**
   * To be called when the view is drawn: shows the block that was read, and takes the focus.
   * @param onPass told the index of the section that the reader has come to in the full article
   */
  start: (onPass: (index: number) => void) => (() => void) | undefined
  /** To be called with every place, in the deck that it is in: the full article shows a section that was asked for. */
  follow: (deck: Deck, place: CarouselState) => void
}

/**
 * Changes between slides and the full article, and keeps the paragraph: what is read now is looked up before anything
 * is drawn anew. Who goes to and fro without reading on comes back to the very same block.
 * @param root the element of the reader
 * @param byHand whether the reader asked for it, and the focus goes there
 */
export function changeView(
  root: HTMLElement,
  deck: Deck,
  place: CarouselState,
  view: View,
  byHand: boolean,
): OpenedView {
  const index = place.target
  const block = readingOf(root, deck, index)
  const article = view === 'article' ? watchArticle(root, deck, place) : null
  const start = (onPass: (index: number) => void) => {
    hold(root, deck, index, block)
    if (article) return article.start(onPass, byHand)
    if (byHand) root.focus({ preventScroll: true })
    return undefined
  }
  return { view, start, follow: (deck, place) => article?.follow(deck, place) }
}
