import { safeWebUrl } from '../../article/names/safeUrl.ts'
import { articleAddresses, canonicalAddress, SITE_FILES } from '../addresses.ts'
import { omitUndefined } from '../omitUndefined.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry } from '../site.ts'
import { toDateTime } from './dates.ts'
import { newestEntries } from './newestEntries.ts'

/** Renders the JSON Feed (jsonfeed.org/version/1.1), with the same articles as the Atom feed. */
export function jsonFeed(entries: SiteEntry[], site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: site.address,
    feed_url: site.address + SITE_FILES.jsonFeed,
    ...omitUndefined({ description: site.description }),
    language: site.lang,
    authors: [{ name: site.name, url: site.address }],
    items: newestEntries(entries).map(entry => createItem(entry, site)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function createItem(entry: SiteEntry, site: Site): object {
  const { id, headline, standfirst, summary, lang, published, modified, byline = [], publisher, picture } = entry
  const { page, article } = articleAddresses(id, site)
  const authors = byline.length || !publisher ? byline : [publisher]
  return {
    id: page,
    url: canonicalAddress(entry, id, site),
    title: headline,
    content_text: summary || standfirst || headline,
    ...omitUndefined({
      summary: standfirst,
      image: (picture && pictureFile(picture, article)?.url) ?? undefined,
      date_published: published && toDateTime(published),
      date_modified: modified && toDateTime(modified),
      language: lang,
    }),
    ...(authors.length
      ? { authors: authors.map(({ name, url }) => ({ name, ...omitUndefined({ url: safeWebUrl(url) ?? undefined }) })) }
      : {}),
  }
}
