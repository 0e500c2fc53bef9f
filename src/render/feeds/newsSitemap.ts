import { compareByDate } from '../../article/library.ts'
import { articleAddresses, SITE_FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import type { Site, SiteEntry, SiteFile } from '../site.ts'
import { isCanonicalHere } from './sitemap.ts'
import { createSitemapFiles, SITEMAP_LIMITS, type SitemapLimits, type SitemapUrl } from './urlSets.ts'
import { xml } from './xml.ts'

const NAMESPACES = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
/** Google's limit of news in a file; more go into further files with an index. */
const NEWS_LIMITS: SitemapLimits = { ...SITEMAP_LIMITS, urls: 1000 }
const HOUR_MS = 3_600_000

/**
 * The news sitemap: what was published in the two days before a moment, newest first
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). It may be empty.
 * @param now the moment, as the builder has it: these files alone depend on when they are made
 */
export function newsSitemap(
  entries: SiteEntry[],
  site: Site,
  now: Date,
  limits: SitemapLimits = NEWS_LIMITS,
): SiteFile[] {
  const news = entries.filter(entry => isCanonicalHere(entry, site) && isNew(entry.published, now.getTime()))
  return createSitemapFiles(
    SITE_FILES.newsSitemap,
    news.sort(compareByDate).map(entry => createNewsUrl(entry, site)),
    site,
    NAMESPACES,
    limits,
  )
}

/** Whether a date (as an article has it) is in the two days before a moment, in milliseconds. */
export function isNew(published: string | undefined, now: number): boolean {
  if (published === undefined) return false
  const begin = now - 48 * HOUR_MS
  const old = published.includes('T') ? Date.parse(published) < begin : published < toDay(begin)
  return !old && !isInFuture(published, now)
}

/** Whether a date (as an article has it) is after a moment, in milliseconds. */
export function isInFuture(published: string | undefined, now: number): boolean {
  if (published === undefined) return false
  if (published.includes('T')) return Date.parse(published) > now
  // Tomorrow's date is today's already in the far east, where the newsroom may be: the clocks there are 14 hours ahead.
  return published > toDay(now + 14 * HOUR_MS)
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10)

function createNewsUrl(entry: SiteEntry, site: Site): SitemapUrl {
  const { published = '', headline, lang = site.lang } = entry
  const publication = xml('news:name', {}, escapeText(site.name)) + xml('news:language', {}, newsLanguage(lang))
  const news =
    xml('news:publication', {}, publication) +
    xml('news:publication_date', {}, published) +
    xml('news:title', {}, escapeText(headline))
  const loc = xml('loc', {}, escapeText(articleAddresses(entry.id, site).page))
  return { xml: xml('url', {}, loc + xml('news:news', {}, news)), changed: published }
}

/** The language alone, as Google wants it, but for Chinese, whose two scripts it tells apart by a country. */
function newsLanguage(lang: string): string {
  const [language = 'en', ...rest] = lang.toLowerCase().split('-')
  if (language !== 'zh') return language
  return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
