import { compareByDate } from '../../../article/library.ts'
import { FILES } from '../../../render/addresses.ts'
import { atom } from '../../../render/feeds/atom.ts'
import { jsonFeed } from '../../../render/feeds/jsonFeed.ts'
import { newsSitemap } from '../../../render/feeds/newsSitemap.ts'
import { robots } from '../../../render/feeds/robots.ts'
import { sitemap } from '../../../render/feeds/sitemap.ts'
import { libraryDocument } from '../../../render/libraryDocument.ts'
import { notFoundDocument } from '../../../render/notFoundDocument.ts'
import { offlineDocument } from '../../../render/offlineDocument.ts'
import type { Site, SiteEntry } from '../../../render/site.ts'
import { speculationRules } from '../../../render/speculationRules.ts'
import type { SiteAssets } from '../assets.ts'
import type { Write } from '../staticFiles/siteFiles.ts'
import { createHeadersFile } from './createHeadersFile.ts'

/** What the list that the app and the element's examples load says of an article (src/article/library.ts). */
const listed = ({ id, headline, lang, kicker, standfirst, published, picture }: SiteEntry) => ({
  id,
  headline,
  lang,
  kicker,
  standfirst,
  published,
  picture,
})

/** The names of the files that buildIndexes always writes. */
export const LISTS: readonly string[] = [...Object.values(FILES), 'articles/index.json', 'index.html', '_headers']

/**
 * The second phase of a build: what is made of all articles, from the little that is known of each.
 * @param made.base the path that the site is served from, with its slash
 * @param made.pictures whether pictures were made, or copied
 * @param now for the news sitemap, which alone depends on when it is made
 * @throws {UnwritableError}
 */
export function buildIndexes(
  entries: SiteEntry[],
  site: Site,
  made: { base: string; pictures: boolean },
  assets: SiteAssets,
  now: Date,
  write: Write,
): void {
  const all = [...entries].sort(compareByDate)
  const maps = sitemap(all, site)
  const news = newsSitemap(all, site, now)
  const files: [path: string, text: string][] = [
    [FILES.atom, atom(all, site)],
    [FILES.jsonFeed, jsonFeed(all, site)],
    ['articles/index.json', JSON.stringify(all.map(listed))],
    // Where there are several, the first names the others, which have to be there.
    ...[...maps.reverse(), ...news.reverse()].map(({ path, text }): [string, string] => [path, text]),
    ['index.html', libraryDocument(all, site, assets.library)],
    [FILES.notFound, notFoundDocument(site, assets.screen)],
    [FILES.offline, offlineDocument(site, assets.screen, assets.saved)],
    [FILES.speculation, speculationRules(site)],
    [FILES.robots, robots(site, [FILES.sitemap, FILES.newsSitemap])],
    ['_headers', createHeadersFile(made.base, made.pictures)],
  ]
  for (const [path, text] of files) write(path, text)
}
