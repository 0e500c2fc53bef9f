import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock, Dropped } from '../draft.ts'
import { textToHtml, toHtml } from '../xml/toHtml.ts'
import { childOf, hasElements, textOf, type XmlElement } from '../xml/xmlElement.ts'
import { isSummary } from './isSummary.ts'
import { readArticleHtml } from './readArticleHtml.ts'

/** The whole text of an article. */
export interface FeedContent {
  blocks: DraftBlock[]
  dropped: Dropped[]
  /** The element with the summary, if there is one beside the text. */
  summary?: XmlElement
  lang?: string
}

/** Types of Atom's content that are no text. */
const BINARY = /^(?:image|audio|video|application\/(?!xhtml))/i

/** Reads the text of an article in a feed; undefined if the feed has only a summary. */
export function readContent(
  item: XmlElement,
  link: string | undefined,
  context: AdapterContext,
): FeedContent | undefined {
  const text = ['content:encoded', 'content', 'body'].map(name => childOf(item, name)).find(hasText)
  const summary = ['description', 'summary'].map(name => childOf(item, name)).find(hasText)
  const element = text ?? summary
  if (!element) return undefined
  const { blocks, dropped } = readArticleHtml(htmlOf(element), element.base ?? link, context)
  if (isSummary(blocks, summary && textOf(summary), text !== undefined)) return undefined
  return {
    blocks,
    dropped,
    ...(text && summary && { summary }),
    ...(element.lang && element.attributes.has('xml:lang') && { lang: element.lang }),
  }
}

const hasText = (element: XmlElement | undefined): element is XmlElement =>
  element !== undefined && /\S/.test(textOf(element)) && !BINARY.test(element.attributes.get('type') ?? '')

function htmlOf(element: XmlElement): string {
  const type = element.attributes.get('type')?.toLowerCase() ?? ''
  if (hasElements(element)) return toHtml(element)
  const text = textOf(element)
  const isPlain = type === 'text' || type === 'text/plain'
  return isPlain ? textToHtml(text) : text
}
