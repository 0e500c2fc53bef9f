import type { Site } from '../site.ts'

/**
 * The robots.txt: everybody may read everything, and where the sitemaps are. Crawlers look for it at the root of a host
 * only; a site that is served from a path below has to name its sitemaps in the host's.
 * @param sitemaps names of files of the site, as "sitemap.xml"
 */
export function robots(site: Site, sitemaps: string[]): string {
  const lines = sitemaps.map(path => `Sitemap: ${site.address}${path}`)
  return `${['User-agent: *', 'Allow: /', '', ...lines].join('\n').trim()}\n`
}
