import { compareByDate } from '../../article/library.ts'
import { safeWebUrl } from '../../article/names/safeUrl.ts'
import { articleAddresses, canonicalAddress, SITE_FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import { type Topic, topicPath } from '../library/topics.ts'
import { pictureFile } from '../pictures/pictureFile.ts'
import type { Site, SiteEntry, SiteFile } from '../site.ts'
import { lastChanged, latestDate } from './dates.ts'
import {
  createSitemapFiles,
  lastmodElement,
  SITEMAP_LIMITS,
  type SitemapLimits,
  type SitemapUrl,
} from './sitemapFiles.ts'
import { xml } from './xml.ts'

const NAMESPACES = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' }

/**
 * Renders the sitemap: all articles whose canonical address is on this site, with a picture each, then the topics and
 * the front page, but not the later pages of lists. The oldest articles come first, so that of several files a new
 * article changes only the last one.
 */
export function sitemap(
  entries: SiteEntry[],
  site: Site,
  topics: readonly Topic[],
  limits: SitemapLimits = SITEMAP_LIMITS,
): SiteFile[] {
  const urls = [...entries]
    .sort((a, b) => compareByDate(b, a))
    .flatMap(entry => (isCanonicalHere(entry, site) ? createUrl(entry, site) : []))
  for (const topic of topics) urls.push(createListUrl(site.address + topicPath(topic), topic.entries))
  urls.push(createListUrl(site.address, entries))
  return createSitemapFiles(SITE_FILES.sitemap, urls, site, NAMESPACES, limits)
}

/** True if the canonical address of an article is its page on this site. */
export function isCanonicalHere(entry: SiteEntry, site: Site): boolean {
  // An editor may write the address without percent-encoding.
  return safeWebUrl(canonicalAddress(entry, entry.id, site)) === safeWebUrl(articleAddresses(entry.id, site).page)
}

function createListUrl(address: string, entries: SiteEntry[]): SitemapUrl {
  const changed = latestDate(entries.map(lastChanged))
  return { xml: xml('url', {}, xml('loc', {}, escapeText(address)) + lastmodElement(changed)), changed }
}

function createUrl(entry: SiteEntry, site: Site): SitemapUrl {
  const { page, article } = articleAddresses(entry.id, site)
  const changed = lastChanged(entry)
  const file = entry.picture && pictureFile(entry.picture, article)
  const image = file ? xml('image:image', {}, xml('image:loc', {}, escapeText(file.url))) : ''
  return { xml: xml('url', {}, xml('loc', {}, escapeText(page)) + lastmodElement(changed) + image), changed }
}
