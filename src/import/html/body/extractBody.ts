import { LIMITS } from '../../limits.ts'
import { findFigures, withCaptions } from './findFigures.ts'
import { Outline } from './outline.ts'
import { findContainer, measureProse } from './prose.ts'
import { runReadability } from './runReadability.ts'

/** The part of a page that is its article. */
export interface Body {
  content: Element
  /** Figures that stand before the text, in their order. */
  before: Element[]
}

/** A text with less than this share of the text in the page's `<article>` is not all of it. */
const MIN_SHARE = 0.75

/**
 * Finds the article's text in a page: with Readability, or, if that misses much of it, in the element that the page
 * names as its article.
 * @param headline the article's headline, which is no part of its text
 * @param elements how many elements the page has: Readability does not read pages with very many
 * @param parse parses the page again, because Readability changes it
 */
export function extractBody(
  document: Document,
  headline: string,
  elements: number,
  parse: () => Document,
): Body | null {
  const { body } = document
  if (!body) return null
  const prose = measureProse(body)
  const container = findContainer(body, prose)
  const expected = container ? (prose.get(container) ?? 0) : 0
  const { figures, captions } = findFigures(body)
  const outline = new Outline(body, new Set([...figures.map(({ element }) => element), ...captions]))
  for (const figure of figures) {
    if (figure.isOther) figure.element.remove()
    else outline.takeOut(figure.element, withCaptions(figure))
  }
  const content = elements > LIMITS.readabilityElements ? null : runReadability(document, headline)
  const found = content ? (measureProse(content).get(content) ?? 0) : 0
  if (content && found >= expected * MIN_SHARE) return { content, before: outline.putBack(content) }
  const again = parse().body
  const named = findContainer(again, measureProse(again))
  return named && (expected > 0 || named !== again) ? { content: named, before: figuresBefore(named, again) } : null
}

/** The figures of a page that stand before an element. (linkedom's compareDocumentPosition compares only depths.) */
function figuresBefore(element: Element, body: Element): Element[] {
  const before = new Set<Element>()
  for (const each of body.querySelectorAll('*')) {
    if (each === element) break
    before.add(each)
  }
  return findFigures(body)
    .figures.filter(figure => !figure.isOther)
    .map(figure => figure.element)
    .filter(figure => before.has(figure) && !figure.contains(element))
}
