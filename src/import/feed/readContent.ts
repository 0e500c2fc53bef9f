import { plainText } from '../../article/plainText.ts'
import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock, Dropped } from '../draft.ts'
import { readFragment } from '../fragment/readFragment.ts'
import { prepareHtml } from '../html/prepareHtml.ts'
import { endsWithDots } from '../shared/excerpt.ts'
import { dropBlocks, textsOf } from '../shared/readHtml.ts'
import { escapeHtml, toHtml } from '../xml/toHtml.ts'
import { childOf, hasElements, textOf, type XmlElement } from '../xml/xmlElement.ts'
import { resolveAddresses } from './resolveAddresses.ts'

/** The whole text of an article. */
export interface FeedContent {
  blocks: DraftBlock[]
  dropped: Dropped[]
  /** The element with the summary, if there is one beside the text. */
  summary?: XmlElement
  lang?: string
}

/** A description with fewer letters is a summary. */
const MIN_LETTERS = 700
/** Chinese and Japanese say more with each character. */
const MIN_IDEOGRAPHS = 230
// cspell:disable
const READ_MORE =
  /(?:read|continue|weiter|lire|leer|leia|leggi|more|mehr|suite|más|mais|続きを読む|阅读更多|اقرأ)[^.!?]{0,60}$/iu
// cspell:enable
/** Types of Atom's content that are no text. */
const BINARY = /^(?:image|audio|video|application\/(?!xhtml))/i
/** "The post A pier appeared first on News." */
const FOOTER = /^The post .{1,300} (?:appeared first on|first appeared on) .{1,200}\.$/

/** Reads the text of an article in a feed; undefined if the feed has only a summary. */
export function readContent(
  item: XmlElement,
  link: string | undefined,
  { parseDocument }: AdapterContext,
): FeedContent | undefined {
  const text = ['content:encoded', 'content', 'body'].map(name => childOf(item, name)).find(hasText)
  const summary = ['description', 'summary'].map(name => childOf(item, name)).find(hasText)
  const element = text ?? summary
  if (!element) return undefined
  const { body } = parseDocument(prepareHtml(`<body>${htmlOf(element)}</body>`).html, 'text/html')
  resolveAddresses(body, element.base ?? link)
  const fragment = readFragment(body, { hasDataPictures: true })
  const last = fragment.blocks.at(-1)
  const hasFooter = last?.type === 'paragraph' && FOOTER.test(plainText(last.text))
  const blocks = hasFooter ? fragment.blocks.slice(0, -1) : fragment.blocks
  if (isSummary(blocks, summary, text !== undefined)) return undefined
  const footer = hasFooter ? dropBlocks([last], 'feed-footer', 'A line that the site adds to its feed.') : []
  return {
    blocks,
    dropped: [...fragment.dropped, ...footer],
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
  const paragraphs = text.split(/\n\s*\n/)
  return isPlain ? paragraphs.map(each => `<p>${escapeHtml(each)}</p>`).join('') : text
}

/**
 * Whether blocks are not the whole text: they are cut, or as short as summaries are.
 * @param summary the feed's summary
 * @param isText whether the feed says that they are the text
 */
function isSummary(blocks: DraftBlock[], summary: XmlElement | undefined, isText: boolean): boolean {
  const texts = blocks
    .filter(({ type }) => type !== 'figure')
    .flatMap(textsOf)
    .map(plainText)
  const text = texts.join('\n').trim()
  const last = texts.at(-1) ?? ''
  const isCut = endsWithDots(text) || (last.length < 100 && READ_MORE.test(last) && endsWithDots(texts.at(-2) ?? ''))
  if (text === '' || isCut) return true
  if (isText) return texts.length < 2 && summary !== undefined && text.length <= textOf(summary).trim().length
  const isIdeographic = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)
  return text.length < (isIdeographic ? MIN_IDEOGRAPHS : MIN_LETTERS)
}
