import { embedAddresses } from '../reader/share/embedAddresses.ts'
import type { Site } from './site.ts'

/** What the files of a site are called that stand for all its articles. */
export const SITE_FILES = {
  atom: 'feed.xml',
  jsonFeed: 'feed.json',
  sitemap: 'sitemap.xml',
  newsSitemap: 'news-sitemap.xml',
  robots: 'robots.txt',
  notFound: '404.html',
  offline: 'offline.html',
  speculation: 'speculation-rules.json',
}

/** The absolute addresses of an article on a site: its page, its article.json, its oEmbed document. */
export function articleAddresses(id: string, site: Site): { page: string; article: string; oembed: string } {
  const { page, article } = embedAddresses(id, site.address)
  return { page, article, oembed: article.replace(/article\.json$/, 'oembed.json') }
}

/** The address that an article should be found under: where it first appeared, else its page on this site. */
export function canonicalAddress(article: { canonical?: string }, id: string, site: Site): string {
  return article.canonical ?? articleAddresses(id, site).page
}

/** The path that a site is served from, with its slashes: "/", "/news/". */
export const basePath = (site: Site): string => new URL(site.address).pathname

/**
 * An address as our own pages write it: without the host when that is the site's, so that a copy of the site on another
 * host (a preview) leads to itself.
 */
export function toSitePath(address: string, site: Site): string {
  const { origin } = new URL(site.address)
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
}
