import type { AdapterContext } from '../adapter.ts'
import { readHtmlLine } from '../shared/readHtml.ts'
import { toHtml } from '../xml/toHtml.ts'
import { hasElements, textOf, type XmlElement } from '../xml/xmlElement.ts'

/** Tags that programs write into titles. Any other is text: "How to use <script>". */
const OTHER_TAGS = /<(?!\/?(?:a|b|br|cite|code|em|font|i|q|s|small|span|strong|sub|sup|u)\b[^<>]*>)/gi

/**
 * The text of a title or summary, which may be plain text, HTML or XHTML. RSS does not say which.
 * @param isHtml true for descriptions: what looks like a tag there is one
 */
export function readFeedText(
  element: XmlElement | undefined,
  context: AdapterContext,
  isHtml = false,
): string | undefined {
  if (!element) return undefined
  const type = element.attributes.get('type')?.toLowerCase() ?? ''
  if (type === 'xhtml' || hasElements(element)) return readHtmlLine(toHtml(element), context)
  const text = textOf(element).trim()
  const isPlain = type === 'text' || type === 'text/plain'
  if (isPlain || !/[<&]/.test(text)) return text || undefined
  return readHtmlLine(isHtml || type === 'html' ? text : text.replace(OTHER_TAGS, '&lt;'), context)
}
