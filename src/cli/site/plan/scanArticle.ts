import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibraryEntry } from '../../../article/library.ts'
import { type LocatedProblem, readArticleText } from '../../articles/readArticleText.ts'
import { hash } from '../../files/hash.ts'
import { getErrorReason } from '../../output/errorMessage.ts'
import { isLocal } from '../../pictures/read/localPath.ts'
import { getLocalPicturePaths } from '../articles/localPictures.ts'
import type { ArticleState } from '../cache/state.ts'

/** The result of reading an article: the recorded state, without the size and time of its file. */
export type ArticleScan = Omit<ArticleState, 'size' | 'time'>

/**
 * The id of an article, from its folder's name. The id is part of the address, so accented letters are composed (NFC),
 * as people type them; some disks list them decomposed.
 */
export const toArticleId = (name: string): string => name.normalize('NFC')

/**
 * Reads one article for a scan. If it cannot be read, the result has no entry and a problem with the reason.
 * @param folder the folder of all articles
 * @param name the name of the article's own folder
 */
export function scanArticle(folder: string, name: string): ArticleScan {
  const unread = {
    hash: '',
    entry: null,
    pictures: {},
    inputs: '',
    subpages: [],
    filesStamp: '',
    entryHash: '',
    pictureProblems: [],
  }
  const toProblems = (message: string): LocatedProblem[] => [{ path: '$', message, level: 'error' }]
  try {
    const text = readFileSync(join(folder, name, 'article.json'))
    if (!isUtf8(text))
      return { ...unread, problems: toProblems('The file is not UTF-8 text: save it with that encoding.') }
    const { article, problems } = readArticleText(text.toString(), isLocal)
    if (!article) return { ...unread, problems }
    const pictures = Object.fromEntries(getLocalPicturePaths(article).map(name => [name, '']))
    return { ...unread, hash: hash(text), entry: createLibraryEntry(toArticleId(name), article), problems, pictures }
  } catch (error) {
    return { ...unread, problems: toProblems(`Cannot read the file: ${getErrorReason(error)}.`) }
  }
}
