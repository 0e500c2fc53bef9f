import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../files/writeFile.ts'
import { removeOwnFile, type StaticFiles } from '../staticFiles/siteFiles.ts'
import { findUnexpectedIn } from './spelling.ts'
import { findStaleFiles } from './staleFiles.ts'

/** The first file of an article that is written and the last that is removed: it marks the article as Newsreel's. */
export const MARKER_FILE = 'oembed.json'

/**
 * Removes the pages and pictures of articles that were deleted, after the lists were updated. Finds them in the site
 * itself, not in the build state: the site may be merged from several machines. Removes only files that Newsreel
 * writes, and each file before those that it shows or links to.
 * @param ids the ids of the current articles
 * @param isInBuild whether an article belongs to this build, by its id
 */
export function removeDeletedArticles(
  out: string,
  ids: readonly string[],
  staticFiles: StaticFiles,
  isInBuild: (id: string) => boolean = () => true,
): void {
  const otherIds = findUnexpectedIn(join(out, 'articles'), ids)
  const deleted = otherIds.filter(id => isInBuild(id) && existsSync(join(out, 'articles', id, MARKER_FILE)))
  for (const id of sortByLinks(out, deleted)) removeArticle(out, id, staticFiles)
}

/**
 * Sorts each article before the one that its page links to. Only when all articles of a site are deleted do their links
 * form a ring; then one of them has a dead link for a moment.
 */
function sortByLinks(out: string, deleted: string[]): Set<string> {
  const nextIds = new Map(deleted.map(id => [id, readNextId(join(out, id, 'index.html'))]))
  const linked = new Set(nextIds.values())
  const sorted = new Set<string>()
  for (const first of [...deleted.filter(id => !linked.has(id)), ...deleted])
    for (let id: string | undefined = first; id && nextIds.has(id) && !sorted.has(id); id = nextIds.get(id))
      sorted.add(id)
  return sorted
}

/** Reads the id of the next article from the data in a page. */
function readNextId(page: string): string | undefined {
  if (!existsSync(page)) return undefined
  const id = /"next":\{"href":"[^"]*?([^/"]+)\/"/.exec(readFileSync(page, 'utf8'))?.[1]
  return id && decodeURIComponent(id)
}

function removeArticle(out: string, id: string, staticFiles: StaticFiles): void {
  const files = join('articles', id)
  const [pictures, sharePages] = partition(findStaleFiles(out, id, null), path => path.startsWith(files))
  // The page, its oEmbed document and the embed page link to each other in a ring. Break it here.
  writeAtomically(join(out, files, MARKER_FILE), '{}')
  const pages = [...sharePages, join(id, 'embed/index.html'), join(id, 'index.html')]
  for (const path of [...pages, join(files, 'article.json'), ...pictures, join(files, MARKER_FILE)])
    removeOwnFile(out, path, staticFiles)
}

function partition<T>(items: T[], predicate: (item: T) => boolean): [T[], T[]] {
  return [items.filter(predicate), items.filter(item => !predicate(item))]
}
