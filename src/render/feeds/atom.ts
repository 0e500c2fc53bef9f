import { safeWebUrl } from '../../article/safeUrl.ts'
import { addressesOf, canonicalOf, FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry } from '../site.ts'
import { changedOf, instantOf, latest } from './moments.ts'
import { newest } from './newest.ts'
import { xml, xmlFile } from './xml.ts'

/**
 * The feed in Atom (RFC 4287). An article is known by the address of its page here, which stays when its text and its
 * dates change. The feed is as new as its newest article; one without articles is as old as can be.
 */
export function atom(entries: SiteEntry[], site: Site): string {
  const shown = newest(entries)
  const updated = latest(shown.map(changedOf)) ?? '1970-01-01'
  const children = [
    text('id', site.address),
    text('title', site.name),
    ...(site.description ? [text('subtitle', site.description)] : []),
    text('updated', instantOf(updated)),
    author(site.name, site.address),
    xml('link', { rel: 'alternate', type: 'text/html', href: site.address }),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: site.address + FILES.atom }),
    ...shown.map(entry => entryOf(entry, site)),
  ]
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.lang }
  return xmlFile(xml('feed', root, children.map(child => `\n${child}`).join('')))
}

function entryOf(entry: SiteEntry, site: Site): string {
  const { id, headline, lang, published = '', byline = [], publisher, picture, summary, standfirst } = entry
  const { page, article } = addressesOf(id, site)
  const file = picture && pictureFile(picture, article)
  const names = byline.length || !publisher ? byline : [publisher]
  const children = [
    text('id', page),
    text('title', headline),
    text('published', instantOf(published)),
    text('updated', instantOf(changedOf(entry) ?? published)),
    ...names.map(({ name, url }) => author(name, safeWebUrl(url))),
    xml('link', { rel: 'alternate', type: 'text/html', href: canonicalOf(entry, id, site) }),
    ...(file ? [xml('link', { rel: 'enclosure', type: file.type, href: file.url })] : []),
    text('summary', standfirst ?? summary),
  ]
  return xml('entry', { 'xml:lang': lang }, children.join(''))
}

function author(name: string, uri: string | null): string {
  return xml('author', {}, text('name', name) + (uri ? text('uri', uri) : ''))
}

const text = (name: string, content: string) => xml(name, {}, escapeText(content))
