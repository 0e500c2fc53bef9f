import type { Adapter, AdapterContext, AdapterResult } from '../adapter.ts'
import type { DraftAuthor, DraftFigure } from '../draft.ts'
import { readJson } from '../json.ts'
import { isCutFrom } from '../shared/excerpt.ts'
import { field, listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText } from '../shared/readHtml.ts'
import { textToHtml } from '../xml/toHtml.ts'
import { isSummary } from './isSummary.ts'
import { readArticleHtml } from './readArticleHtml.ts'
import { refuseItem } from './refuseItem.ts'

/** JSON Feed, 1 and 1.1 (jsonfeed.org): each of its articles that has its whole text. */
export const readJsonFeed: Adapter = async function* readJsonFeed(source, context) {
  const feed = readJson(source)
  for (const item of listAt(feed, 'items')) yield readItem(item, feed, context)
}

function readItem(item: unknown, feed: unknown, context: AdapterContext): AdapterResult {
  const headline = stringAt(item, 'title')
  const link = stringAt(item, 'url')
  const home = stringAt(feed, 'home_page_url')
  const html = stringAt(item, 'content_html') ?? textToHtml(stringAt(item, 'content_text') ?? '')
  const summary = stringAt(item, 'summary')
  const { blocks, dropped } = readArticleHtml(html, link ?? home, context)
  if (isSummary(blocks, summary, true)) return refuseItem(headline, link)
  const isCut = summary !== undefined && isCutFrom(summary, blocks)
  const [kicker, ...tags] = listAt(item, 'tags').filter(tag => typeof tag === 'string')
  const publisher = stringAt(feed, 'title')
  return {
    ...withoutMissing({
      headline,
      lang: stringAt(item, 'language') ?? stringAt(feed, 'language'),
      kicker,
      standfirst: isCut ? undefined : summary,
      byline: readAuthors(item) ?? readAuthors(feed),
      published: stringAt(item, 'date_published'),
      modified: stringAt(item, 'date_modified'),
      canonical: link,
      publisher: publisher ? withoutMissing({ name: publisher, url: home }) : undefined,
      leadFigure: readPicture(item),
    }),
    body: blocks,
    dropped: [
      ...dropped,
      ...dropText(isCut ? summary : undefined, 'excerpt', 'A summary that was cut from the text.'),
      ...dropText(tags.join(', '), 'tags', 'Further tags: an article has one kicker.'),
    ],
  }
}

/** Version 1.1 has a list of authors, version 1 one author. */
function readAuthors(value: unknown): DraftAuthor[] | undefined {
  const authors = [...listAt(value, 'authors'), field(value, 'author')].flatMap(author => {
    const [name, url] = [stringAt(author, 'name'), stringAt(author, 'url')]
    return name ? [{ name, ...(url && { url }) }] : []
  })
  const unique = authors.filter(({ name }, index) => authors.findIndex(other => other.name === name) === index)
  return unique.length > 0 ? unique : undefined
}

function readPicture(item: unknown): DraftFigure | undefined {
  const src = stringAt(item, 'image') ?? stringAt(item, 'banner_image')
  return src ? { type: 'figure', src } : undefined
}
