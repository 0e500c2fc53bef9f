import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock, DraftFigure } from '../draft.ts'
import type { FragmentContent } from '../fragment/readFragment.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText, readHtml, readHtmlText } from '../shared/readHtml.ts'

type Reader = (element: unknown, context: AdapterContext) => FragmentContent

const html: Reader = (element, context) => readHtml(stringAt(element, 'html'), context)
const blocks = (...found: DraftBlock[]): FragmentContent => ({ blocks: found, dropped: [] })
const nothing: FragmentContent = { blocks: [], dropped: [] }

/** Readers by the element's type, without "BlockElement". */
const READERS: Record<string, Reader> = {
  Text: html,
  Subheading: html,
  Table: html,
  Code: html,
  Image: (element, context) => blocks(readImage(element, context)),
  Blockquote: (element, context) => {
    const content = readHtml(stringAt(element, 'html'), context)
    const quoted = content.blocks.map(block =>
      block.type === 'paragraph' ? { ...block, type: 'quote' as const } : block,
    )
    return { ...content, blocks: quoted }
  },
  // A pull quote repeats a sentence of the text.
  Pullquote: (element, context) => ({
    blocks: [],
    dropped: [
      ...dropText(plain(stringAt(element, 'html'), context), 'pull-quote', 'A pull quote: it repeats the text.'),
      ...dropText(stringAt(element, 'attribution'), 'pull-quote', 'The source of a pull quote.'),
    ],
  }),
  RichLink: element => ({
    blocks: [],
    dropped: dropText(
      [stringAt(element, 'prefix'), stringAt(element, 'text')].filter(Boolean).join(''),
      'related-links',
      'A link to another article.',
    ),
  }),
}

/** Reads an element of an article. An unknown element becomes a link, if it has an address; else it is left out. */
export function readElement(element: unknown, context: AdapterContext): FragmentContent {
  const type =
    (stringAt(element, '_type') ?? '')
      .split('.')
      .at(-1)
      ?.replace(/BlockElement$/, '') ?? ''
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (reader) return reader(element, context)
  const href = ['url', 'originalUrl', 'embedUrl', 'source'].map(key => stringAt(element, key)).find(isWebAddress)
  const title = stringAt(element, 'title') ?? stringAt(element, 'caption') ?? stringAt(element, 'altText')
  if (href) return blocks({ type: 'paragraph', text: [{ text: plain(title, context) ?? href, href }] })
  const text = plain(stringAt(element, 'html') ?? title, context) ?? type
  return text
    ? { blocks: [], dropped: dropText(text, 'unknown-element', `Newsreel has no block for ${type}.`) }
    : nothing
}

const isWebAddress = (url: string | undefined) => /^https?:/i.test(url ?? '')

function plain(text: string | undefined, context: AdapterContext): string | undefined {
  const found = readHtmlText(text, context)
  return typeof found === 'string' ? found : found?.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

function readImage(element: unknown, context: AdapterContext): DraftFigure {
  const files = listAt(element, 'media', 'allImages').filter(file => stringAt(file, 'url'))
  const widthOf = (file: unknown) => numberAt(file, 'fields', 'width') ?? 0
  // The master is too large for a page.
  const best = files
    .filter(file => field(file, 'fields', 'isMaster') === undefined)
    .sort((a, b) => widthOf(b) - widthOf(a))
  const file = best.find(each => widthOf(each) <= 2400) ?? best[0] ?? files[0]
  return {
    type: 'figure',
    ...withoutMissing({
      src: stringAt(file, 'url'),
      width: numberAt(file, 'fields', 'width'),
      height: numberAt(file, 'fields', 'height'),
      alt: stringAt(element, 'data', 'alt'),
      caption: readHtmlText(stringAt(element, 'data', 'caption'), context),
      credit: stringAt(element, 'data', 'credit') ?? stringAt(element, 'data', 'photographer'),
    }),
  }
}
