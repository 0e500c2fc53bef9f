import { safeWebUrl } from '../../article/names/safeUrl.ts'
import { articleAddresses, canonicalAddress, SITE_FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry } from '../site.ts'
import { lastChanged, latestDate, toDateTime } from './dates.ts'
import { newestEntries } from './newestEntries.ts'
import { xml, xmlFile } from './xml.ts'

/**
 * Renders the Atom feed (RFC 4287). The id of an entry is the address of the article's page on this site, so it stays
 * the same when the article changes. `updated` is the latest change of an article; without articles, 1970.
 * @param feed the feed of a part of the site; that of all articles by default
 */
export function atom(entries: SiteEntry[], site: Site, { page, file, title }: Feed = siteFeed(site)): string {
  const shown = newestEntries(entries)
  const updated = latestDate(shown.map(lastChanged)) ?? '1970-01-01'
  const children = [
    textElement('id', page),
    textElement('title', title),
    ...(site.description ? [textElement('subtitle', site.description)] : []),
    textElement('updated', toDateTime(updated)),
    createAuthor(site.name, site.address),
    xml('link', { rel: 'alternate', type: 'text/html', href: page }),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: file }),
    ...shown.map(entry => createEntry(entry, site)),
  ]
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.lang }
  return xmlFile(xml('feed', root, children.map(child => `\n${child}`).join('')))
}

/** An Atom feed: the address of the page with the same articles, that of the feed itself, and its title. */
export type Feed = { page: string; file: string; title: string }

const siteFeed = ({ address, name }: Site): Feed => ({ page: address, file: address + SITE_FILES.atom, title: name })

function createEntry(entry: SiteEntry, site: Site): string {
  const { id, headline, lang, published = '', byline = [], publisher, picture, summary, standfirst } = entry
  const { page, article } = articleAddresses(id, site)
  const file = picture && pictureFile(picture, article)
  const names = byline.length || !publisher ? byline : [publisher]
  const children = [
    textElement('id', page),
    textElement('title', headline),
    textElement('published', toDateTime(published)),
    textElement('updated', toDateTime(lastChanged(entry) ?? published)),
    ...names.map(({ name, url }) => createAuthor(name, safeWebUrl(url))),
    xml('link', { rel: 'alternate', type: 'text/html', href: canonicalAddress(entry, id, site) }),
    ...(file ? [xml('link', { rel: 'enclosure', type: file.type, href: file.url })] : []),
    textElement('summary', standfirst ?? summary),
  ]
  return xml('entry', { 'xml:lang': lang }, children.join(''))
}

function createAuthor(name: string, uri: string | null): string {
  return xml('author', {}, textElement('name', name) + (uri ? textElement('uri', uri) : ''))
}

const textElement = (name: string, content: string) => xml(name, {}, escapeText(content))
