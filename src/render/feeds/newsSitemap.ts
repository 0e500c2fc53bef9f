import { isInFuture } from '../../article/isInFuture.ts'
import { compareByDate } from '../../article/library.ts'
import { articleAddresses, SITE_FILES } from '../addresses.ts'
import { escapeText } from '../html.ts'
import type { Site, SiteEntry, SiteFile } from '../site.ts'
import { isCanonicalHere } from './sitemap.ts'
import { createSitemapFiles, SITEMAP_LIMITS, type SitemapLimits, type SitemapUrl } from './sitemapFiles.ts'
import { xml } from './xml.ts'

const NAMESPACES = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
/** Google's limit of articles per file. More articles make more files, with an index. */
const NEWS_LIMITS: SitemapLimits = { ...SITEMAP_LIMITS, urls: 1000 }
const HOUR_MS = 3_600_000

/**
 * Renders the news sitemap: the articles of the last two days, newest first
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). It may be empty.
 * @param now the time of the build; no other file depends on it
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

/** True if an article's date is within the two days before `now`, in milliseconds. */
export function isNew(published: string | undefined, now: number): boolean {
  if (published === undefined) return false
  const start = now - 48 * HOUR_MS
  const isOld = published.includes('T') ? Date.parse(published) < start : published < toDay(start)
  return !isOld && !isInFuture(published, now)
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

/** Google allows the language only, except zh-cn and zh-tw for Chinese in simplified and traditional script. */
function newsLanguage(lang: string): string {
  const [language = 'en', ...rest] = lang.toLowerCase().split('-')
  if (language !== 'zh') return language
  return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
