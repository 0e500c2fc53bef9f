import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { indexOfPosition } from '../../deck/position.ts'
import { articleIn, hold, stillShown } from '../memory/kept.lazy.ts'
import { READ } from '../memory/reading.lazy.ts'

/** Keys that scroll a page. */
const SCROLLS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']
const NO_SCROLL = 'dialog, input, select, textarea'

/**
 * Follows the reader through the full article. The section at the upper edge of the view is the one that is read, the
 * last one once the end is in view: a short one would never get up there.
 * @param place where the reader was when the article was opened
 */
export function watchArticle(root: HTMLElement, deck: Deck, place: CarouselState) {
  let { moveCount: turn } = place
  let shown = deck
  let pass = (_index: number) => {}
  const follow = (nowShown: Deck, now: CarouselState) => {
    // Another deck has been laid out, and nobody asked for anything: a host's slide came late.
    const asked = nowShown === shown && now.moveCount !== turn
    shown = nowShown
    turn = now.moveCount
    if (!asked) return
    hold(root, shown, now.target, 0)
    // Nothing may scroll: at the end of the article, or when the section is in its place already.
    pass(now.target)
    focusArticle(root)
  }
  const start = (onPass: (index: number) => void, byHand: boolean) => {
    pass = onPass
    if (byHand) focusArticle(root)
    const stop = watchSections(root, () => shown, onPass)
    // From the controls these keys would scroll nothing. The browser scrolls what has the focus when the key is
    // through.
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as Element
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !SCROLLS.includes(event.key))
        return
      if (target.closest(NO_SCROLL) || (event.key === ' ' && target.closest('button'))) return
      if (!articleIn(root)?.contains(target)) focusArticle(root)
    }
    root.addEventListener('keydown', pressed)
    return () => {
      stop()
      root.removeEventListener('keydown', pressed)
    }
  }
  return { start, follow }
}

/** With the focus inside, the keys that scroll a page scroll it. Nobody went there by Tab, so no ring is drawn. */
function focusArticle(root: HTMLElement): void {
  const element = articleIn(root)
  if (!element) return
  element.dataset['quiet'] = ''
  element.addEventListener('blur', () => delete element.dataset['quiet'], { once: true })
  element.focus({ preventScroll: true })
}

function watchSections(root: HTMLElement, shown: () => Deck, onPass: (index: number) => void): () => void {
  const view = articleIn(root)
  if (!view) return () => {}
  let read: number | null = null
  let atEnd = false
  const tell = () => {
    const deck = shown()
    const index = atEnd ? indexOfPosition(deck, deck.count) : read
    // What we scrolled to ourselves was asked for: it may be a short section that cannot come up further.
    if (index !== null && !stillShown(root, deck)) onPass(index)
  }
  let sections: IntersectionObserver | undefined
  // A band of one pixel where a block that is read begins; a margin below it can only be given from the foot.
  const sizes = new ResizeObserver(() => {
    sections?.disconnect()
    sections = new IntersectionObserver(
      entries => {
        const last = entries.filter(entry => entry.isIntersecting).at(-1)?.target
        if (last instanceof HTMLElement) read = Number(last.dataset['index'])
        tell()
      },
      { root: view, rootMargin: `${-READ}px 0px ${READ + 1 - view.clientHeight}px 0px` },
    )
    for (const section of view.querySelectorAll('[data-index]')) sections.observe(section)
  })
  sizes.observe(view)
  const end = new IntersectionObserver(
    entries => {
      atEnd = entries.at(-1)?.isIntersecting ?? false
      tell()
    },
    { root: view },
  )
  const foot = view.querySelector('.newsreel-article-end')
  if (foot) end.observe(foot)
  return () => {
    sizes.disconnect()
    sections?.disconnect()
    end.disconnect()
  }
}
