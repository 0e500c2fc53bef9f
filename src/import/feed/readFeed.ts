import type { Adapter, AdapterContext } from '../adapter.ts'
import { readXmlParts, XmlError } from '../xml/readXmlParts.ts'
import { textAt, textOf, type XmlElement } from '../xml/xmlElement.ts'
import { readFeedText } from './readFeedText.ts'
import { type FeedInfo, readItem } from './readItem.ts'

const isArticle = (name: string) => name === 'item' || name === 'entry'

/** A feed, RSS or Atom: each of its articles that has its whole text. */
export const readFeed: Adapter = async function* readFeed(source, context) {
  const info: FeedInfo = {}
  try {
    const isPart = (name: string, parent: string) =>
      isArticle(name) || parent === 'channel' || (parent === 'feed' && name !== 'entry')
    for await (const part of readXmlParts(source.readChunks(), isPart)) {
      if (isArticle(part.name)) yield readItem(part, info, context)
      else readInfo(part, info, context)
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const message = `The feed cannot be read any further: ${error.message}. Import the addresses of its articles instead.`
    yield { refused: { code: 'broken', message } }
  }
}

/** Reads what a feed says about itself. In all formats it stands before the articles. */
function readInfo(part: XmlElement, info: FeedInfo, context: AdapterContext): void {
  const text = textOf(part).trim()
  const title = part.name === 'title' ? readFeedText(part, context) : undefined
  if (title) info.title ??= title
  else if (part.name === 'language' || part.name === 'dc:language') info.lang ??= text
  else if (part.name === 'author') info.author ??= textAt(part, 'name') ?? text
  else if (part.name === 'link') {
    const isSelf = /^(?:self|hub|next|via)$/.test(part.attributes.get('rel') ?? '')
    const address = part.attributes.get('href') ?? text
    if (!isSelf && address) info.url ??= address
  }
}
