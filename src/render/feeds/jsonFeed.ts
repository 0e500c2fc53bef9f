import { safeWebUrl } from '../../article/safeUrl.ts'
import { addressesOf, canonicalOf, FILES } from '../addresses.ts'
import { given } from '../omitUndefined.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry } from '../site.ts'
import { instantOf } from './moments.ts'
import { newest } from './newest.ts'

/** The feed as a JSON Feed (jsonfeed.org/version/1.1), with the same articles as the one in Atom. */
export function jsonFeed(entries: SiteEntry[], site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: site.address,
    feed_url: site.address + FILES.jsonFeed,
    ...given({ description: site.description }),
    language: site.lang,
    authors: [{ name: site.name, url: site.address }],
    items: newest(entries).map(entry => itemOf(entry, site)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function itemOf(entry: SiteEntry, site: Site): object {
  const { id, headline, standfirst, summary, lang, published, modified, byline = [], publisher, picture } = entry
  const { page, article } = addressesOf(id, site)
  const authors = byline.length || !publisher ? byline : [publisher]
  return {
    id: page,
    url: canonicalOf(entry, id, site),
    title: headline,
    content_text: summary || standfirst || headline,
    ...given({
      summary: standfirst,
      image: (picture && pictureFile(picture, article)?.url) ?? undefined,
      date_published: published && instantOf(published),
      date_modified: modified && instantOf(modified),
      language: lang,
    }),
    ...(authors.length
      ? { authors: authors.map(({ name, url }) => ({ name, ...given({ url: safeWebUrl(url) ?? undefined }) })) }
      : {}),
  }
}
