import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide } from '../../deck/location.ts'

/** The fragment of a slide that is handed on. Who does so from the end card means the article. */
export const fragmentOf = (deck: Deck, index: number): string =>
  index <= deck.lastSlideIndex ? hashForSlide(deck, index) : ''

/**
 * The address that opens an article at its slide `index`.
 * @param page the absolute address of the article's own page; without it that is the page we are on
 */
export function addressOf(deck: Deck, index: number, page = location.href): string {
  return page.replace(/#.*$/, '') + fragmentOf(deck, index)
}

/**
 * Shares a link through the device's sheet (Web Share) where there is one, else copies it.
 * @returns `cancelled` when the reader changed their mind, and `failed` when the browser allows neither way
 */
export async function share(link: {
  title: string
  url: string
}): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  try {
    if (navigator.canShare?.(link)) {
      await navigator.share(link)
      return 'shared'
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
  }
  try {
    await navigator.clipboard.writeText(link.url)
    return 'copied'
  } catch {
    return 'failed'
  }
}
