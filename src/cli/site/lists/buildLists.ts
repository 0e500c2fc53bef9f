import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compareByDate, type LibraryEntry } from '../../../article/library.ts'
import { SITE_FILES } from '../../../render/addresses.ts'
import { atom } from '../../../render/feeds/atom.ts'
import { jsonFeed } from '../../../render/feeds/jsonFeed.ts'
import { newsSitemap } from '../../../render/feeds/newsSitemap.ts'
import { robots } from '../../../render/feeds/robots.ts'
import { sitemap } from '../../../render/feeds/sitemap.ts'
import { libraryDocument } from '../../../render/library/libraryDocument.tsx'
import { createListPages, createOnePage, type ListPage, listPagePath } from '../../../render/library/listPages.ts'
import { groupByTopic, TOPICS_PATH, type Topic, topicFeed, topicFeedPath } from '../../../render/library/topics.ts'
import { topicsDocument } from '../../../render/library/topicsDocument.ts'
import { notFoundDocument } from '../../../render/notFoundDocument.ts'
import { offlineDocument } from '../../../render/offlineDocument.ts'
import type { Site, SiteEntry } from '../../../render/site.ts'
import { speculationRules } from '../../../render/speculationRules.ts'
import type { SiteAssets } from '../siteAssets.ts'
import type { WriteSiteFile } from '../staticFiles/siteFiles.ts'
import { createHeadersFile } from './createHeadersFile.ts'

/** The fields of an article's entry in articles/index.json, which the app loads (src/article/library.ts). */
const LIBRARY_FIELDS = [
  'id',
  'headline',
  'lang',
  'kicker',
  'standfirst',
  'published',
  'picture',
  'slides',
  'minutes',
] as const satisfies (keyof LibraryEntry)[]

const toLibraryEntry = (entry: SiteEntry): object =>
  Object.fromEntries(LIBRARY_FIELDS.map(field => [field, entry[field]]))

/**
 * Writes everything that is made from all articles: the second phase of a build.
 * @param options.out the folder of the site
 * @param options.base the path that the site is served from, with its slash
 * @param options.pictures whether pictures were encoded rather than copied
 * @param now for the news sitemap, the only list that depends on the time
 * @throws {UnwritableError}
 */
export function buildLists(
  entries: SiteEntry[],
  site: Site,
  options: { out: string; base: string; pictures: boolean },
  assets: SiteAssets,
  now: Date,
  write: WriteSiteFile,
): void {
  const sorted = [...entries].sort(compareByDate)
  const topics = groupByTopic(sorted)
  const sitemaps = sitemap(sorted, site, topics)
  const newsSitemaps = newsSitemap(sorted, site, now)
  write(SITE_FILES.atom, atom(sorted, site))
  write(SITE_FILES.jsonFeed, jsonFeed(sorted, site))
  const pages = [
    ...topics.flatMap(topic => createListPages(topic.entries, topic)),
    ...createListPages(sorted).reverse(),
  ]
  writePreliminaryPages(pages, topics, site, options.out, assets, write)
  for (const topic of topics)
    write(decodeURIComponent(topicFeedPath(topic)), atom(topic.entries, site, topicFeed(topic, site)))
  const files: [path: string, text: string][] = [
    ['articles/index.json', JSON.stringify(sorted.map(toLibraryEntry))],
    // The first file may be an index of the others: write it last.
    ...[...sitemaps.reverse(), ...newsSitemaps.reverse()].map(({ path, text }): [string, string] => [path, text]),
    [SITE_FILES.notFound, notFoundDocument(site, assets.screen)],
    [SITE_FILES.offline, offlineDocument(site, assets.screen, assets.savedListScript)],
    [SITE_FILES.speculation, speculationRules(site)],
    [SITE_FILES.robots, robots(site, [SITE_FILES.sitemap, SITE_FILES.newsSitemap])],
    ['_headers', createHeadersFile(options.base, options.pictures, site.look?.policy, site.search)],
  ]
  for (const [path, text] of files) write(path, text)
  for (const page of pages) write(toFile(page), libraryDocument(page, topics, site, assets.library))
  if (topics.length) write(TOPICS_FILE, topicsDocument(topics, site, assets.library))
}

/** Renders a page of a list without articles and topics: it links only to the front page and the site's feeds. */
export const emptyList = (site: Site, assets: SiteAssets): string =>
  libraryDocument(createOnePage([]), [], site, assets.library)

const toFile = (page: ListPage) => `${decodeURIComponent(listPagePath(page))}index.html`
const TOPICS_FILE = `${TOPICS_PATH}index.html`

/**
 * Writes the pages that the site does not have yet, with their articles but without links to other lists. Lists link to
 * each other in both directions, so no order of complete pages would spare a killed build dead links.
 */
function writePreliminaryPages(
  pages: ListPage[],
  topics: Topic[],
  site: Site,
  out: string,
  assets: SiteAssets,
  write: WriteSiteFile,
): void {
  const isNew = (file: string) => !existsSync(join(out, file))
  for (const page of pages)
    if (isNew(toFile(page))) write(toFile(page), libraryDocument(createOnePage(page.entries), [], site, assets.library))
  if (topics.length && isNew(TOPICS_FILE)) write(TOPICS_FILE, topicsDocument([], site, assets.library))
}
