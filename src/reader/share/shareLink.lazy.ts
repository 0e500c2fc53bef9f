import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide } from '../../deck/location.ts'

/** Returns the fragment of a slide for a shared link; "" for the end card, which shares the article as a whole. */
export const getShareHash = (deck: Deck, index: number): string =>
  index <= deck.lastSlideIndex ? hashForSlide(deck, index) : ''

/**
 * Returns the address that opens an article at its slide `index`.
 * @param page the absolute address of the article's own page; by default the current page
 */
export function getShareAddress(deck: Deck, index: number, page = location.href): string {
  return page.replace(/#.*$/, '') + getShareHash(deck, index)
}

/**
 * Shares a link with the Web Share API if the browser has it, else copies it to the clipboard.
 * @returns `cancelled` if the reader closed the share sheet, `failed` if the browser allows neither
 */
export async function shareLink(link: {
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
