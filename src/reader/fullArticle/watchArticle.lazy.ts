import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { indexOfPosition } from '../../deck/position.ts'
import { READ_MARGIN_PX } from '../memory/blockPosition.lazy.ts'
import { findFullArticle, getShownBlock, holdBlock } from '../memory/holdBlock.lazy.ts'

/** Keys that scroll a page. */
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']
/** Elements that use these keys themselves. */
const KEY_USERS = 'dialog, input, select, textarea'

/**
 * Follows the reader through the full article. The section at the upper edge of the view counts as the one that is
 * read. Once the end is in view, the last one does: a short last section never reaches the upper edge.
 * @param carousel the state of the carousel when the article was opened
 */
export function watchArticle(root: HTMLElement, deck: Deck, carousel: CarouselState) {
  let { moveCount } = carousel
  let currentDeck = deck
  let onSectionPass = (_index: number) => {}
  const follow = (newDeck: Deck, state: CarouselState) => {
    // A new deck counts as a move too, but nobody asked for a slide: the host page added or removed one.
    const isRequest = newDeck === currentDeck && state.moveCount !== moveCount
    currentDeck = newDeck
    moveCount = state.moveCount
    if (!isRequest) return
    holdBlock(root, currentDeck, state.target, 0)
    // No scroll event may follow: at the end of the article, or if the section is in its place already.
    onSectionPass(state.target)
    focusArticle(root)
  }
  const start = (onPass: (index: number) => void, byReader: boolean) => {
    onSectionPass = onPass
    if (byReader) focusArticle(root)
    const stop = watchSections(root, () => currentDeck, onPass)
    // While a control has the focus, these keys scroll nothing. So focus the article first: the browser scrolls the
    // element that has the focus after the event.
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as Element
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !SCROLL_KEYS.includes(event.key))
        return
      if (target.closest(KEY_USERS) || (event.key === ' ' && target.closest('button'))) return
      if (!findFullArticle(root)?.contains(target)) focusArticle(root)
    }
    root.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      root.removeEventListener('keydown', onKeyDown)
    }
  }
  return { start, follow }
}

/** Focuses the article, so that keys scroll it. Draws no focus ring, since the reader did not press Tab. */
function focusArticle(root: HTMLElement): void {
  const element = findFullArticle(root)
  if (!element) return
  element.dataset['quiet'] = ''
  element.addEventListener('blur', () => delete element.dataset['quiet'], { once: true })
  element.focus({ preventScroll: true })
}

function watchSections(root: HTMLElement, getDeck: () => Deck, onPass: (index: number) => void): () => void {
  const view = findFullArticle(root)
  if (!view) return () => {}
  let topIndex: number | null = null
  let isAtEnd = false
  const update = () => {
    const deck = getDeck()
    const index = isAtEnd ? indexOfPosition(deck, deck.count) : topIndex
    // Ignore our own scrolling: it may lead to a short section that cannot reach the upper edge.
    if (index !== null && !getShownBlock(root, deck)) onPass(index)
  }
  let sections: IntersectionObserver | undefined
  // Observe a band of one pixel at the reading line. The bottom margin of a root depends on its height.
  const sizes = new ResizeObserver(() => {
    sections?.disconnect()
    sections = new IntersectionObserver(
      entries => {
        const last = entries.filter(entry => entry.isIntersecting).at(-1)?.target
        if (last instanceof HTMLElement) topIndex = Number(last.dataset['index'])
        update()
      },
      { root: view, rootMargin: `${-READ_MARGIN_PX}px 0px ${READ_MARGIN_PX + 1 - view.clientHeight}px 0px` },
    )
    for (const section of view.querySelectorAll('[data-index]')) sections.observe(section)
  })
  sizes.observe(view)
  const end = new IntersectionObserver(
    entries => {
      isAtEnd = entries.at(-1)?.isIntersecting ?? false
      update()
    },
    { root: view },
  )
  const endMarker = view.querySelector('.newsreel-article-end')
  if (endMarker) end.observe(endMarker)
  return () => {
    sizes.disconnect()
    sections?.disconnect()
    end.disconnect()
  }
}
