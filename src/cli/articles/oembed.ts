import type { Article } from '../../article/schema.ts'
import { embedAddresses } from '../../reader/share/embedAddresses.ts'
import { createSnippets, FRAME_HEIGHT } from '../../reader/share/snippets.lazy.ts'

/** An oEmbed document of type "rich" (oembed.com, 2.3.4.4). */
export type OEmbed = {
  version: '1.0'
  type: 'rich'
  title: string
  html: string
  width: number
  height: number
  author_name?: string
  provider_name?: string
  provider_url?: string
}

/**
 * Creates the oEmbed document of an article. Systems that know the article's address get the iframe from it.
 * @param site the absolute URL of the site, with a trailing slash
 */
export function createOEmbed(id: string, article: Article, site: string): OEmbed {
  const { headline, byline = [], publisher } = article
  const author = byline.map(({ name }) => name).join(', ')
  return {
    version: '1.0',
    type: 'rich',
    title: headline,
    html: createSnippets(embedAddresses(id, site), headline).iframe,
    width: 800,
    height: FRAME_HEIGHT,
    ...(author ? { author_name: author } : {}),
    ...(publisher ? { provider_name: publisher.name } : {}),
    ...(publisher?.url ? { provider_url: publisher.url } : {}),
  }
}
