import { embedAddresses } from '../reader/share/embedAddresses.ts'
import type { Site } from './site.ts'

/** The names of a site's files that are not of one article. */
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

/** The folder of a site that holds the index of its search. */
export const SEARCH_FOLDER = 'pagefind'

/** Returns the absolute addresses of an article on a site: its page, its article.json, its oEmbed document. */
export function articleAddresses(id: string, site: Site): { page: string; article: string; oembed: string } {
  const { page, article } = embedAddresses(id, site.address)
  return { page, article, oembed: article.replace(/article\.json$/, 'oembed.json') }
}

/** Returns an article's canonical address: where it first appeared, else its page on this site. */
export function canonicalAddress(article: { canonical?: string }, id: string, site: Site): string {
  return article.canonical ?? articleAddresses(id, site).page
}

/** Returns the path that a site is served from, with slashes: "/", "/news/". */
export const basePath = (site: Site): string => new URL(site.address).pathname

/**
 * Removes the origin from an address of the site, so that the links of a copy on another host, such as a preview, stay
 * on that host.
 */
export function toSitePath(address: string, site: Site): string {
  const { origin } = new URL(site.address)
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
}
