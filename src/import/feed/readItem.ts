import type { AdapterContext, AdapterResult } from '../adapter.ts'
import type { Dropped } from '../draft.ts'
import { isCutFrom } from '../shared/excerpt.ts'
import { withoutMissing } from '../shared/fields.ts'
import { dropText } from '../shared/readHtml.ts'
import type { XmlPart } from '../xml/readXmlParts.ts'
import { childrenOf, textAt } from '../xml/xmlElement.ts'
import { readCategories, readFeedAuthors } from './people.ts'
import { readContent } from './readContent.ts'
import { readFeedText } from './readFeedText.ts'
import { readLink } from './readLink.ts'
import { readMedia } from './readMedia.ts'
import { refuseItem } from './refuseItem.ts'

/** What a feed says about itself. */
export interface FeedInfo {
  title?: string
  url?: string
  lang?: string
  author?: string
}

/** Reads an article of a feed. One that has only a summary is refused. */
export function readItem(item: XmlPart, info: FeedInfo, context: AdapterContext): AdapterResult {
  const headline = readFeedText(childrenOf(item, 'title')[0], context)
  const link = readLink(item) ?? undefined
  if (item.isCut) return refuseItem(headline, link, 'too-large')
  const content = readContent(item, link ?? info.url, context)
  if (!content) return refuseItem(headline, link)
  const media = readMedia(item, content.blocks, context)
  const summary = readFeedText(content.summary, context, true)
  const isCut = summary !== undefined && isCutFrom(summary, content.blocks)
  const [kicker, ...categories] = readCategories(item, context)
  const dropped: Dropped[] = [
    ...content.dropped,
    ...media.dropped,
    ...dropText(isCut ? summary : undefined, 'excerpt', 'A summary that was cut from the text.'),
    ...dropText(categories.join(', '), 'tags', 'Further categories: an article has one kicker.'),
  ]
  return {
    ...withoutMissing({
      headline,
      lang: content.lang ?? textAt(item, 'dc:language') ?? item.lang ?? info.lang,
      kicker,
      standfirst: isCut ? undefined : summary,
      byline: readFeedAuthors(item, context) ?? info.author,
      published: textAt(item, 'pubDate', 'published', 'issued', 'dc:date', 'dcterms:created', 'created'),
      modified: textAt(item, 'updated', 'modified', 'dcterms:modified'),
      canonical: link,
      publisher: info.title ? withoutMissing({ name: info.title, url: info.url }) : undefined,
      leadFigure: media.lead,
    }),
    body: [...content.blocks, ...media.figures],
    dropped,
  }
}
