import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { findCurrentBlock, holdBlock } from '../memory/holdBlock.lazy.ts'
import type { View } from '../shared/session.ts'
import { morphView } from './morphView.lazy.ts'
import { watchArticle } from './watchArticle.lazy.ts'

/** A view that is about to be shown. */
export type OpenedView = {
  view: View
  /**
   * Scrolls to the block that was read, and focuses the view. Call it when the view is rendered.
   * @param onPass called with the index of the section that the reader reaches in the full article
   * @returns a function that stops calling `onPass`
   */
  start: (onPass: (index: number) => void) => (() => void) | undefined
  /** Scrolls the full article to a slide that was asked for. Call it with every new state of the carousel. */
  follow: (deck: Deck, carousel: CarouselState) => void
}

/**
 * Changes between slides and the full article, and keeps the paragraph that is being read: finds it before anything is
 * rendered. Changing back without scrolling returns to the same block.
 * @param root the element of the reader
 * @param byReader true if the reader asked for the change: the view then takes the focus
 * @param show renders the view
 */
export function changeView(
  root: HTMLElement,
  deck: Deck,
  carousel: CarouselState,
  view: View,
  byReader: boolean,
  show: (opened: OpenedView) => void,
): void {
  const index = carousel.target
  const block = findCurrentBlock(root, deck, index)
  const article = view === 'article' ? watchArticle(root, deck, carousel) : null
  const { promise: started, resolve: onStarted } = Promise.withResolvers<void>()
  const start = (onPass: (index: number) => void) => {
    holdBlock(root, deck, index, block)
    onStarted()
    if (article) return article.start(onPass, byReader)
    if (byReader) root.focus({ preventScroll: true })
    return undefined
  }
  const change = () => {
    show({ view, start, follow: (deck, carousel) => article?.follow(deck, carousel) })
    return started
  }
  if (byReader) morphView(root, index, view, change)
  else void change()
}
