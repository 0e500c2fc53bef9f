import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isNew } from '../../../render/feeds/newsSitemap.ts'
import { writeWhole } from '../../files/writeWhole.ts'
import { hashOf, type KnownArticle, stampOf } from '../cache/state.ts'
import { LISTS } from './buildLists.ts'

const fileOf = (cache: string) => join(cache, 'lists.txt')

/**
 * What the lists of a site are made from, as a hash: where it is that of the last build, they need not be made again.
 * Most changes of an article are in its text, and no list shows that.
 * @param made of whatever else decides about them: the site, its options, the program
 * @param articles all that lists show, as they are remembered
 * @param now for the news sitemap, which articles leave after two days
 */
export function markOf(made: string, articles: (KnownArticle | undefined)[], now: Date): string {
  const marks = articles.map(article => {
    const { published } = article?.entry ?? {}
    return [article?.listed, published !== undefined && isNew(published, now.getTime())]
  })
  return hashOf(made, JSON.stringify(marks))
}

/** A mark, and the lists that a site has: another site beside the same memory, or an older one, has others. */
const withLists = (mark: string, out: string) => hashOf(mark, ...LISTS.map(name => stampOf(join(out, name))))

/**
 * Which files the last build found in the place of lists, and left as they were, if the lists that are there are those
 * that it made from the same; else null.
 */
export function keptSince(cache: string, out: string, mark: string): string[] | null {
  try {
    const [last, ...kept] = readFileSync(fileOf(cache), 'utf8').split('\n')
    return last === withLists(mark, out) ? kept : null
  } catch {
    return null
  }
}

/**
 * Remembers what the lists that are there were made from, and which files are somebody else's. @throws
 * {UnwritableError}
 */
export const remember = (cache: string, out: string, mark: string, kept: Iterable<string>): void =>
  writeWhole(fileOf(cache), [withLists(mark, out), ...kept].join('\n'))

/** Forgets that, while they are being made. */
export const forget = (cache: string): void => rmSync(fileOf(cache), { force: true })
