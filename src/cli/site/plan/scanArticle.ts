import { join } from 'node:path'
import { createLibraryEntry } from '../../../deck/createLibraryEntry.ts'
import { findArticleFile } from '../../articles/articleFiles.ts'
import { loadArticle } from '../../articles/loadArticle.ts'
import { hash } from '../../files/hash.ts'
import { getLocalPicturePaths } from '../articles/localPictures.ts'
import type { ArticleState } from '../cache/state.ts'

/** The result of reading an article: the recorded state, without what is known of its file. */
export type ArticleScan = Omit<ArticleState, 'size' | 'time' | 'isMarkdown'>

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
export async function scanArticle(folder: string, name: string): Promise<ArticleScan> {
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
  const { article, problems, bytes } = await loadArticle(findArticleFile(join(folder, name)))
  if (!article || !bytes) return { ...unread, problems }
  const pictures = Object.fromEntries(getLocalPicturePaths(article).map(name => [name, '']))
  const entry = createLibraryEntry(toArticleId(name), article)
  return { ...unread, hash: hash(bytes), entry, problems, pictures }
}
