import { Readability } from '@mozilla/readability'

/** Methods of Readability that its types do not name. */
interface Internals {
  _isProbablyVisible(element: Element): boolean
  _fixRelativeUris(content: Element): void
  _getArticleMetadata(): { title: string }
}

/**
 * The part of a page that Readability takes for its article; null if there is none.
 * @param document is changed
 * @param headline the article's headline, which Readability leaves out of the text
 */
export function runReadability(document: Document, headline: string): Element | null {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node as Element }
  const reader = new Readability<Element>(document, options)
  // Parsing the style of each element takes a fifth of the time. The package is built without these methods of
  // Readability (vite/readabilityModule.ts).
  const internals = reader as unknown as Internals
  internals._isProbablyVisible = isVisible
  // Addresses are resolved when the article is finished.
  internals._fixRelativeUris = () => undefined
  internals._getArticleMetadata = () => ({ title: headline })
  try {
    return reader.parse()?.content ?? null
  } catch {
    // It expects a tree that browsers would have repaired, such as a body around each table.
    return null
  }
}

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:;|!|$)/i

/** As Readability decides it. */
function isVisible(element: Element): boolean {
  if (element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')) return false
  return element.getAttribute('aria-hidden') !== 'true' || /fallback-image/.test(element.getAttribute('class') ?? '')
}
