import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock } from '../draft.ts'
import { joinTexts } from '../fragment/joinTexts.ts'
import type { FragmentContent } from '../fragment/readFragment.ts'
import { field, listAt, numberAt, stringAt } from '../shared/fields.ts'
import { dropText, readHtml, readHtmlLine, readHtmlText } from '../shared/readHtml.ts'
import { readImage } from './readImage.ts'

type Reader = (element: unknown, context: AdapterContext) => FragmentContent

const content = (...blocks: DraftBlock[]): FragmentContent => ({ blocks, dropped: [] })
const html: Reader = (element, context) => readHtml(stringAt(element, 'content'), context)
const dropped =
  (code: string, reason: string): Reader =>
  (element, context) => ({ blocks: [], dropped: dropText(allText(element, context), code, reason) })

const READERS: Record<string, Reader> = {
  text: html,
  raw_html: html,
  code: html,
  header: (element, context) => {
    const text = readHtmlText(stringAt(element, 'content'), context)
    return text === undefined ? content() : content({ type: 'heading', level: numberAt(element, 'level') ?? 2, text })
  },
  image: element => content(readImage(element)),
  gallery: element => content(...listAt(element, 'content_elements').map(readImage)),
  list: (element, context) => content(...listOf(element, context)),
  quote: readQuote,
  table: readTable,
  link_list: dropped('related-links', 'A list of links to other articles.'),
  interstitial_link: dropped('related-links', 'A link to another article.'),
  divider: () => content(),
}

/** Reads an element of a story. An unknown element becomes a link, if it has an address; else it is left out. */
export function readElement(element: unknown, context: AdapterContext): FragmentContent {
  const type = stringAt(element, 'type') ?? ''
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (reader) return reader(element, context)
  const embed = field(element, 'raw_oembed') ?? field(element, 'embed', 'config')
  const href = [
    stringAt(element, 'canonical_url'),
    stringAt(embed, 'url'),
    stringAt(element, 'url'),
    stringAt(element, 'referent', 'id'),
  ].find(url => /^https?:/i.test(url ?? ''))
  const title = stringAt(element, 'headlines', 'basic') ?? stringAt(embed, 'title') ?? stringAt(element, 'subtype')
  if (href) return content({ type: 'paragraph', text: [{ text: title ?? href, href }] })
  return dropped('unknown-element', `Newsreel has no block for "${type}".`)(element, context)
}

/** All texts of an element that has no block. */
function allText(element: unknown, context: AdapterContext): string {
  const own = ['content', 'title', 'caption', 'text'].map(key => readHtmlLine(stringAt(element, key), context))
  const inside = [...listAt(element, 'items'), ...listAt(element, 'content_elements')]
  const texts = inside.slice(0, 1000).map(item => readHtmlLine(stringAt(item, 'content'), context))
  return [...own, stringAt(element, 'headlines', 'basic'), ...texts].filter(Boolean).join('\n')
}

/** Lists may hold lists. Their items follow each other. */
function listOf(element: unknown, context: AdapterContext): DraftBlock[] {
  const items: Text[] = []
  const waiting = [...listAt(element, 'items')].reverse()
  while (waiting.length > 0) {
    const item = waiting.pop()
    const text = readHtmlText(stringAt(item, 'content'), context)
    if (text !== undefined) items.push(text)
    waiting.push(...listAt(item, 'items').toReversed())
  }
  const isOrdered = stringAt(element, 'list_type') === 'ordered'
  return items.length > 0 ? [{ type: 'list', isOrdered, items }] : []
}

function readQuote(element: unknown, context: AdapterContext): FragmentContent {
  const parts = listAt(element, 'content_elements').map(part => readElement(part, context))
  const cite = readHtmlLine(stringAt(element, 'citation', 'content') ?? stringAt(element, 'citation'), context)
  const blocks: DraftBlock[] = parts
    .flatMap(part => part.blocks)
    .map(block => (block.type === 'paragraph' ? { ...block, type: 'quote' as const } : block))
  const last = blocks.findLast(block => block.type === 'quote')
  if (last && cite) last.cite = cite
  else if (cite) blocks.push({ type: 'paragraph', text: cite })
  return { blocks, dropped: parts.flatMap(part => part.dropped) }
}

/** A table as a list of its rows. */
function readTable(element: unknown, context: AdapterContext): FragmentContent {
  const textOf = (cell: unknown) => readHtmlText(stringAt(cell, 'content') ?? stringAt(cell), context) ?? ''
  const rows = [listAt(element, 'header'), ...listAt(element, 'rows').filter(Array.isArray)]
  const items = rows.map(row =>
    joinTexts(
      row.map(textOf).filter(text => plainText(text) !== ''),
      '; ',
    ),
  )
  const filled = items.filter(text => plainText(text) !== '')
  return filled.length > 0 ? content({ type: 'list', isOrdered: false, items: filled }) : content()
}
