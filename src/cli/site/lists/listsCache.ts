import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isNew } from '../../../render/feeds/newsSitemap.ts'
import { hash } from '../../files/hash.ts'
import { writeAtomically } from '../../files/writeFile.ts'
import { type ArticleState, fileStamp } from '../cache/state.ts'
import type { SiteWriter } from '../staticFiles/siteFiles.ts'

// Remembers what the lists of a site were made from: if that is the same in the next build, the lists are not made
// again. Most changes of an article are in its text, which no list shows.
const getListsCacheFile = (cache: string) => join(cache, 'lists.json')

/**
 * Hashes everything that the lists of a site are made from.
 * @param sharedInputs the hash of the site, its options and the program
 * @param articles the recorded state of all articles in the lists
 * @param now for the news sitemap, which lists articles for two days
 */
export function hashListInputs(sharedInputs: string, articles: (ArticleState | undefined)[], now: Date): string {
  const inputs = articles.map(article => {
    const { published } = article?.entry ?? {}
    return [article?.entryHash, published !== undefined && isNew(published, now.getTime())]
  })
  return hash(JSON.stringify([sharedInputs, inputs]))
}

type ListsCache = { hash: string; paths: string[]; foreignFiles: string[] }

/** Includes the lists themselves: another site with the same cache, or an older copy, has other files. */
const hashWithFiles = (inputsHash: string, out: string, paths: string[]) =>
  hash(JSON.stringify([inputsHash, ...paths.map(path => fileStamp(join(out, path)))]))

/**
 * Checks whether the lists of a site are up to date.
 * @returns the files that the last build did not replace because they are not Newsreel's; null when the lists must be
 *   made again
 */
export function readListsCache(cache: string, out: string, inputsHash: string): string[] | null {
  try {
    const last = JSON.parse(readFileSync(getListsCacheFile(cache), 'utf8')) as ListsCache
    return last.hash === hashWithFiles(inputsHash, out, last.paths) ? last.foreignFiles : null
  } catch {
    return null
  }
}

/**
 * Records what the current lists were made from, and which files are not Newsreel's.
 * @throws {UnwritableError}
 */
export function writeListsCache(
  cache: string,
  out: string,
  inputsHash: string,
  writer: Pick<SiteWriter, 'paths' | 'foreignFiles'>,
): void {
  const paths = [...writer.paths]
  const record: ListsCache = {
    hash: hashWithFiles(inputsHash, out, paths),
    paths,
    foreignFiles: [...writer.foreignFiles],
  }
  writeAtomically(getListsCacheFile(cache), JSON.stringify(record))
}

/** Clears the record while the lists are being made. */
export const clearListsCache = (cache: string): void => rmSync(getListsCacheFile(cache), { force: true })
