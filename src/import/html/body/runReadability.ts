import { Readability } from '@mozilla/readability'

/** Methods of Readability that its types do not name. The package is built without them (vite/readabilityModule.ts). */
interface Internals {
  _isProbablyVisible(element: Element): boolean
  _getArticleMetadata(): { title: string }
  _unwrapNoscriptImages(): void
  _fixLazyImages(): void
  _cleanStyles(): void
  _fixRelativeUris(): void
  _simplifyNestedElements(): void
}

/**
 * The part of a page that Readability takes for its article; null if there is none.
 * @param document is changed
 * @param headline the article's headline, which Readability leaves out of the text
 */
export function runReadability(document: Document, headline: string): Element | null {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node as Element }
  const reader = new Readability<Element>(document, options)
  const internals = reader as unknown as Internals
  // Parsing the style of each element takes a fifth of the time.
  internals._isProbablyVisible = isVisible
  internals._getArticleMetadata = () => ({ title: headline })
  // Pictures, addresses and nested elements are read later, and without the classes of what encloses a picture, it is
  // not known what the picture is.
  internals._unwrapNoscriptImages = nothing
  internals._fixLazyImages = nothing
  internals._cleanStyles = nothing
  internals._fixRelativeUris = nothing
  internals._simplifyNestedElements = nothing
  try {
    return reader.parse()?.content ?? null
  } catch {
    // It expects a tree that browsers would have repaired, such as a body around each table.
    return null
  }
}

const nothing = () => undefined

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:;|!|$)/i

/** As Readability decides it. */
function isVisible(element: Element): boolean {
  if (element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')) return false
  return element.getAttribute('aria-hidden') !== 'true' || /fallback-image/.test(element.getAttribute('class') ?? '')
}
