import { compareByDate } from '../../../article/library.ts'
import { SITE_FILES } from '../../../render/addresses.ts'
import { atom } from '../../../render/feeds/atom.ts'
import { jsonFeed } from '../../../render/feeds/jsonFeed.ts'
import { newsSitemap } from '../../../render/feeds/newsSitemap.ts'
import { robots } from '../../../render/feeds/robots.ts'
import { sitemap } from '../../../render/feeds/sitemap.ts'
import { libraryDocument } from '../../../render/libraryDocument.tsx'
import { notFoundDocument } from '../../../render/notFoundDocument.ts'
import { offlineDocument } from '../../../render/offlineDocument.ts'
import type { Site, SiteEntry } from '../../../render/site.ts'
import { speculationRules } from '../../../render/speculationRules.ts'
import type { SiteAssets } from '../siteAssets.ts'
import type { WriteSiteFile } from '../staticFiles/siteFiles.ts'
import { createHeadersFile } from './createHeadersFile.ts'

/** The entry of an article in articles/index.json, which the app loads (src/article/library.ts). */
const toLibraryEntry = ({ id, headline, lang, kicker, standfirst, published, picture }: SiteEntry) => ({
  id,
  headline,
  lang,
  kicker,
  standfirst,
  published,
  picture,
})

/**
 * Writes everything that is made from all articles: the second phase of a build.
 * @param options.base the path that the site is served from, with its slash
 * @param options.pictures whether pictures were encoded rather than copied
 * @param now for the news sitemap, the only list that depends on the time
 * @throws {UnwritableError}
 */
export function buildLists(
  entries: SiteEntry[],
  site: Site,
  options: { base: string; pictures: boolean },
  assets: SiteAssets,
  now: Date,
  write: WriteSiteFile,
): void {
  const sorted = [...entries].sort(compareByDate)
  const sitemaps = sitemap(sorted, site)
  const newsSitemaps = newsSitemap(sorted, site, now)
  const files: [path: string, text: string][] = [
    [SITE_FILES.atom, atom(sorted, site)],
    [SITE_FILES.jsonFeed, jsonFeed(sorted, site)],
    ['articles/index.json', JSON.stringify(sorted.map(toLibraryEntry))],
    // The first file may be an index of the others: write it last.
    ...[...sitemaps.reverse(), ...newsSitemaps.reverse()].map(({ path, text }): [string, string] => [path, text]),
    ['index.html', libraryDocument(sorted, site, assets.library)],
    [SITE_FILES.notFound, notFoundDocument(site, assets.screen)],
    [SITE_FILES.offline, offlineDocument(site, assets.screen, assets.savedListScript)],
    [SITE_FILES.speculation, speculationRules(site)],
    [SITE_FILES.robots, robots(site, [SITE_FILES.sitemap, SITE_FILES.newsSitemap])],
    ['_headers', createHeadersFile(options.base, options.pictures)],
  ]
  for (const [path, text] of files) write(path, text)
}
