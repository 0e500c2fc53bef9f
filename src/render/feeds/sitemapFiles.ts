import { escapeText } from '../html.ts'
import type { Site, SiteFile } from '../site.ts'
import { latestDate } from './dates.ts'
import { xml, xmlFile } from './xml.ts'

/** An address in a sitemap: its `url` element, and when that page last changed. */
export type SitemapUrl = { xml: string; changed: string | undefined }

/** The limits of one file. */
export type SitemapLimits = { urls: number; bytes: number }

/** The limits of the protocol (sitemaps.org/protocol.html): 50,000 addresses, 50 MB before compression. */
export const SITEMAP_LIMITS: SitemapLimits = { urls: 50_000, bytes: 52_428_800 }

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** More than a file needs in addition to its addresses. */
const WRAPPER_BYTES = 1000

/**
 * Writes addresses to one sitemap file. If they exceed the limits, writes several files and an index with the same
 * name, so that the address for robots.txt and search engines stays the same.
 * @param path the name of the file, such as "sitemap.xml"; the parts are "sitemap-1.xml" …
 * @param namespaces further attributes of the root, such as { 'xmlns:news': '…' }
 */
export function createSitemapFiles(
  path: string,
  urls: SitemapUrl[],
  site: Site,
  namespaces: Record<string, string>,
  limits: SitemapLimits,
): SiteFile[] {
  const parts = splitUrls(urls, limits)
  const write = (name: string, part: SitemapUrl[]) => ({
    path: name,
    text: xmlFile(xml('urlset', { xmlns: NAMESPACE, ...namespaces }, part.map(url => `\n${url.xml}`).join(''))),
  })
  if (parts.length < 2) return [write(path, urls)]
  const files = parts.map((part, index) => write(path.replace(/\.xml$/, `-${index + 1}.xml`), part))
  const entries = files.map((file, index) => {
    const changed = latestDate((parts[index] ?? []).map(url => url.changed))
    return `\n${xml('sitemap', {}, xml('loc', {}, escapeText(site.address + file.path)) + lastmodElement(changed))}`
  })
  return [{ path, text: xmlFile(xml('sitemapindex', { xmlns: NAMESPACE }, entries.join(''))) }, ...files]
}

/** Returns a `lastmod` element, "" without a date. It may be a day (W3C date and time format). */
export const lastmodElement = (date: string | undefined) => (date === undefined ? '' : xml('lastmod', {}, date))

function splitUrls(urls: SitemapUrl[], limits: SitemapLimits): SitemapUrl[][] {
  const encoder = new TextEncoder()
  const parts: SitemapUrl[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const url of urls) {
    const size = encoder.encode(url.xml).length + 1
    const last = parts.at(-1)
    if (last && last.length < limits.urls && bytes + size <= limits.bytes - WRAPPER_BYTES) {
      last.push(url)
      bytes += size
    } else {
      parts.push([url])
      bytes = size
    }
  }
  return parts
}
