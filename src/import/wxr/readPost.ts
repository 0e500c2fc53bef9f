import type { AdapterContext, AdapterResult } from '../adapter.ts'
import { splitCredit } from '../credit/splitCredit.ts'
import type { DraftAuthor, DraftBlock, DraftFigure } from '../draft.ts'
import { readFeedText } from '../feed/readFeedText.ts'
import { pictureKey } from '../finish/mergeDuplicates.ts'
import { isCutFrom } from '../shared/excerpt.ts'
import { listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText, readHtmlLine, readHtmlText } from '../shared/readHtml.ts'
import { utcDate } from '../wordpress/utcDate.ts'
import type { XmlPart } from '../xml/readXmlParts.ts'
import { childOf, childrenOf, textAt, type XmlElement } from '../xml/xmlElement.ts'
import { type Attachment, metaOf } from './attachments.ts'
import { readPostContent } from './readPostContent.ts'
import type { Site } from './site.ts'

/** Reads a post of an export. */
export function readPost(item: XmlPart, site: Site, context: AdapterContext): AdapterResult {
  const headline = readFeedText(childOf(item, 'title'), context)
  if (item.isCut) {
    return { refused: { code: 'too-large', message: `"${headline ?? ''}" is too large. Divide it in WordPress.` } }
  }
  const canonical = textAt(item, 'link')
  const id = textAt(item, 'wp:post_id') ?? ''
  const html = (textAt(item, 'content:encoded') ?? '').replace(FOOTNOTES, () => footnotesOf(item))
  const { blocks, dropped } = readPostContent(html, { id, base: canonical ?? site.url, site, context })
  const excerpt = readHtmlLine(textAt(item, 'excerpt:encoded'), context)
  const isCut = excerpt !== undefined && isCutFrom(excerpt, blocks)
  const [kicker, ...categories] = namesOf(item, 'category', context).filter(name => name !== 'Uncategorized')
  const others = [...categories, ...namesOf(item, 'post_tag', context)]
  const featured = site.attachments.get(metaOf(item).get('_thumbnail_id') ?? '')
  return {
    ...withoutMissing({
      headline,
      lang: site.lang,
      kicker,
      standfirst: isCut ? undefined : excerpt,
      byline: authorsOf(item, site, context),
      published: utcDate(textAt(item, 'wp:post_date_gmt')) ?? textAt(item, 'wp:post_date', 'pubDate'),
      modified: utcDate(textAt(item, 'wp:post_modified_gmt')) ?? textAt(item, 'wp:post_modified'),
      canonical,
      publisher: site.title ? withoutMissing({ name: site.title, url: site.url }) : undefined,
      leadFigure: featured && fillFigure({ type: 'figure', src: featured.url }, featured, site, context),
    }),
    body: blocks.map(block => fillBlock(block, site, context)),
    dropped: [
      ...dropped,
      ...dropText(isCut ? excerpt : undefined, 'excerpt', 'An excerpt that was cut from the text.'),
      ...dropText(others.join(', '), 'tags', 'Further categories and tags: an article has one kicker.'),
    ],
  }
}

/** Where the block editor shows the footnotes, which it keeps beside the text. */
const FOOTNOTES = /<!-- wp:footnotes [^>]{0,500}-->/

function footnotesOf(item: XmlElement): string {
  try {
    const notes: unknown = JSON.parse(metaOf(item).get('footnotes') ?? '[]')
    const items = listAt({ notes }, 'notes').map(note => `<li>${stringAt(note, 'content') ?? ''}</li>`)
    return `<ol>${items.join('')}</ol>`
  } catch {
    return '' // fields may hold anything
  }
}

/** Gives a picture of the media library what the library knows about it. */
function fillBlock(block: DraftBlock, site: Site, context: AdapterContext): DraftBlock {
  const attachment = block.type === 'figure' && site.attachmentsByKey.get(pictureKey(block.src ?? ''))
  return attachment && block.type === 'figure' ? fillFigure(block, attachment, site, context) : block
}

/** The words of the post win, also a credit in its caption. */
function fillFigure(figure: DraftFigure, attachment: Attachment, { lang }: Site, context: AdapterContext): DraftFigure {
  const { alt, width, height } = attachment
  const credit = splitCredit(figure.caption ?? '', lang).credit === undefined ? attachment.credit : undefined
  const isWhole = figure.src === attachment.url
  return {
    ...withoutMissing({ alt, credit, caption: readHtmlText(attachment.caption, context) }),
    ...(isWhole && width && height && { width, height }),
    ...figure,
  }
}

/** Names of categories or tags; also of authors, which Co-Authors Plus keeps like them. */
const namesOf = (item: XmlElement, domain: string, context: AdapterContext): string[] =>
  childrenOf(item, 'category')
    .filter(({ attributes }) => attributes.get('domain') === domain)
    .flatMap(category => readFeedText(category, context) ?? [])

function authorsOf(item: XmlElement, site: Site, context: AdapterContext): DraftAuthor[] | undefined {
  const names = namesOf(item, 'author', context).map(name => site.authors.get(name) ?? name)
  const login = textAt(item, 'dc:creator')
  if (names.length === 0 && login) names.push(site.authors.get(login) ?? login)
  return names.length > 0 ? names.map(name => ({ name })) : undefined
}
