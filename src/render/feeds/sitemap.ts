import { compareByDate } from '../../article/library.ts'
import { safeWebUrl } from '../../article/safeUrl.ts'
import { addressesOf, canonicalOf, FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry, SiteFile } from '../site.ts'
import { changedOf, latest } from './moments.ts'
import { type Limits, lastmod, SITEMAP, type SitemapUrl, urlSets } from './urlSets.ts'
import { xml } from './xml.ts'

const NAMESPACES = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' }

/**
 * The sitemap: every article whose own address is here, with its picture, and the library. The oldest come first, so
 * that in a sitemap of several files only the last one changes with a new article.
 */
export function sitemap(entries: SiteEntry[], site: Site, limits: Limits = SITEMAP): SiteFile[] {
  const urls = [...entries]
    .sort((a, b) => compareByDate(b, a))
    .flatMap(entry => (isHere(entry, site) ? urlOf(entry, site) : []))
  const changed = latest(entries.map(changedOf))
  urls.push({ xml: xml('url', {}, xml('loc', {}, escapeText(site.address)) + lastmod(changed)), changed })
  return urlSets(FILES.sitemap, urls, site, NAMESPACES, limits)
}

/** Whether an article should be found under its address here; one that appeared elsewhere first is not listed. */
export function isHere(entry: SiteEntry, site: Site): boolean {
  // An editor may write it with letters that addresses escape.
  return safeWebUrl(canonicalOf(entry, entry.id, site)) === safeWebUrl(addressesOf(entry.id, site).page)
}

function urlOf(entry: SiteEntry, site: Site): SitemapUrl {
  const { page, article } = addressesOf(entry.id, site)
  const changed = changedOf(entry)
  const file = entry.picture && pictureFile(entry.picture, article)
  const image = file ? xml('image:image', {}, xml('image:loc', {}, escapeText(file.url))) : ''
  return { xml: xml('url', {}, xml('loc', {}, escapeText(page)) + lastmod(changed) + image), changed }
}
