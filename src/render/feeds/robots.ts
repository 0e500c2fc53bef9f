import type { Site } from '../site.ts'

/**
 * Renders robots.txt: allows everything, and lists the sitemaps. Crawlers read it at the root of a host only. A site
 * below a path must list its sitemaps in the robots.txt of the host.
 * @param sitemaps file names, such as "sitemap.xml"
 */
export function robots(site: Site, sitemaps: string[]): string {
  const lines = sitemaps.map(path => `Sitemap: ${site.address}${path}`)
  return `${['User-agent: *', 'Allow: /', '', ...lines].join('\n').trim()}\n`
}
