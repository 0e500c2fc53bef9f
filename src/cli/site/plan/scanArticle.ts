import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibraryEntry } from '../../../article/library.ts'
import { type LocatedProblem, readArticleText } from '../../articles/readArticleText.ts'
import { reasonOf } from '../../output/fail.ts'
import { isLocal } from '../../pictures/read/localPath.ts'
import { ownPictures } from '../articles/ownPictures.ts'
import { hashOf, type KnownArticle } from '../cache/state.ts'

/** What reading an article tells of it: what a build remembers, but for its file's size and time. */
export type ReadArticle = Omit<KnownArticle, 'size' | 'time'>

/**
 * The id of an article, by the name of its folder: its address is what people type, with accented letters as one (NFC),
 * and not as some disks spell them.
 */
export const idOf = (name: string): string => name.normalize('NFC')

/**
 * Reads one article of a folder of articles, for what a build needs to know of it before any page is drawn. One that
 * cannot be read has a problem that says so.
 * @param name of the article's own folder
 */
export function scanArticle(folder: string, name: string): ReadArticle {
  const nothing = { hash: '', entry: null, pictures: {}, made: '', page: '', listed: '', pictureProblems: [] }
  const failed = (message: string): LocatedProblem[] => [{ path: '$', message, level: 'error' }]
  try {
    const text = readFileSync(join(folder, name, 'article.json'))
    if (!isUtf8(text)) return { ...nothing, problems: failed('It is no UTF-8 text: save it with that encoding.') }
    const { article, problems } = readArticleText(text.toString(), isLocal)
    if (!article) return { ...nothing, problems }
    const pictures = Object.fromEntries(ownPictures(article).map(name => [name, '']))
    return { ...nothing, hash: hashOf(text), entry: createLibraryEntry(idOf(name), article), problems, pictures }
  } catch (error) {
    return { ...nothing, problems: failed(`Cannot read the file: ${reasonOf(error)}.`) }
  }
}
