import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isNew } from '../../../render/feeds/newsSitemap.ts'
import { writeWhole } from '../../files/writeWhole.ts'
import { type ArticleState, fileStamp, hashOf } from '../cache/state.ts'
import { LIST_FILES } from './buildLists.ts'

// Remembers what the lists of a site were made from: if that is the same in the next build, the lists are not made
// again. Most changes of an article are in its text, which no list shows.
const getListsCacheFile = (cache: string) => join(cache, 'lists.txt')

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
  return hashOf(sharedInputs, JSON.stringify(inputs))
}

/** Includes the lists themselves: another site with the same cache, or an older copy, has other files. */
const hashWithFiles = (inputsHash: string, out: string) =>
  hashOf(inputsHash, ...LIST_FILES.map(name => fileStamp(join(out, name))))

/**
 * Checks whether the lists of a site are up to date.
 * @returns the files that the last build did not replace because they are not Newsreel's; null when the lists must be
 *   made again
 */
export function readListsCache(cache: string, out: string, inputsHash: string): string[] | null {
  try {
    const [lastHash, ...foreignFiles] = readFileSync(getListsCacheFile(cache), 'utf8').split('\n')
    return lastHash === hashWithFiles(inputsHash, out) ? foreignFiles : null
  } catch {
    return null
  }
}

/**
 * Records what the current lists were made from, and which files are not Newsreel's.
 * @throws {UnwritableError}
 */
export const writeListsCache = (cache: string, out: string, inputsHash: string, foreignFiles: Iterable<string>): void =>
  writeWhole(getListsCacheFile(cache), [hashWithFiles(inputsHash, out), ...foreignFiles].join('\n'))

/** Clears the record while the lists are being made. */
export const clearListsCache = (cache: string): void => rmSync(getListsCacheFile(cache), { force: true })
