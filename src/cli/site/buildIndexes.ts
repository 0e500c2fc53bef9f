import { join } from 'node:path'
import { byDate } from '../../article/library.ts'
import { FILES } from '../../page/addresses.ts'
import { atom } from '../../page/feeds/atom.ts'
import { jsonFeed } from '../../page/feeds/jsonFeed.ts'
import { newsSitemap } from '../../page/feeds/newsSitemap.ts'
import { robots } from '../../page/feeds/robots.ts'
import { sitemap } from '../../page/feeds/sitemap.ts'
import { libraryDocument } from '../../page/libraryDocument.ts'
import { notFoundDocument } from '../../page/notFoundDocument.ts'
import { offlineDocument } from '../../page/offlineDocument.ts'
import type { Site, SiteEntry } from '../../page/site.ts'
import { speculationRules } from '../../page/speculationRules.ts'
import { writeChanged } from '../writeWhole.ts'
import type { SiteAssets } from './assets.ts'
import { headersFile } from './headersFile.ts'

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

/**
 * The second phase of a build: what is made of all articles, from the little that is known of each.
 * @param now for the news sitemap, which alone depends on when it is made
 * @throws {UnwritableError}
 */
export async function buildIndexes(
  entries: SiteEntry[],
  out: string,
  site: Site,
  base: string,
  assets: SiteAssets,
  now: Date,
): Promise<void> {
  const all = [...entries].sort(byDate)
  const maps = sitemap(all, site)
  const news = newsSitemap(all, site, now)
  const files: [path: string, text: string][] = [
    ...[...maps, ...news].map(({ path, text }): [string, string] => [path, text]),
    [FILES.robots, robots(site, [FILES.sitemap, FILES.newsSitemap])],
    [FILES.atom, atom(all, site)],
    [FILES.jsonFeed, jsonFeed(all, site)],
    ['articles/index.json', JSON.stringify(all.map(listed))],
    [FILES.speculation, speculationRules(site)],
    ['_headers', headersFile(base)],
    [FILES.notFound, notFoundDocument(site, assets.screen)],
    [FILES.offline, offlineDocument(site, assets.screen, assets.saved)],
    ['index.html', libraryDocument(all, site, assets.library)],
  ]
  for (const [path, text] of files) await writeChanged(join(out, path), text)
}
