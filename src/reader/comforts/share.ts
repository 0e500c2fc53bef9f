import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide } from '../../deck/location.ts'

/**
 * The address that opens an article at its slide `index`. Who shares from the end card shares the article.
 * @param syncUrl whether the page's own address follows the slide; an embed's page belongs to somebody else, and then the
 * article's canonical address is given
 */
export function addressOf(deck: Deck, index: number, syncUrl: boolean): string {
  const page = (!syncUrl && deck.article.canonical) || location.href
  return page.replace(/#.*$/, '') + (index < deck.count ? hashForSlide(deck, index) : '')
}

/**
 * Shares a link through the device's sheet (Web Share) where there is one, else copies it.
 * @returns `shared` also when the reader changed their mind, `copied`, or `failed` when the browser allows neither
 */
export async function share(link: { title: string; url: string }): Promise<'shared' | 'copied' | 'failed'> {
  try {
    if (navigator.canShare?.(link)) {
      await navigator.share(link)
      return 'shared'
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'shared'
  }
  try {
    await navigator.clipboard.writeText(link.url)
    return 'copied'
  } catch {
    return 'failed'
  }
}
