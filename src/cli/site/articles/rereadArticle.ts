import { readFileSync } from 'node:fs'
import { readArticle } from '../../../article/readArticle.ts'
import type { Article } from '../../../article/schema.ts'
import { findArticleFile, isMarkdown } from '../../articles/articleFiles.ts'
import { loadMarkdown, locateInJson } from '../../articles/loadArticle.ts'
import type { LocateProblems } from '../../articles/loadedArticle.ts'
import { parseArticle } from '../../articles/parseArticle.ts'
import { hash } from '../../files/hash.ts'
import { CliError } from '../../output/CliError.ts'

/** An article, and how to locate problems of its pictures in its file. */
export type RereadArticle = { source: Article; locate: LocateProblems }

/**
 * Reads an article again that was scanned before.
 * @param validHash the `validHash` of ArticleToBuild: a file with this hash is not validated again
 * @throws {CliError} (code 3) when it has changed since, and cannot be shown any more
 */
export async function rereadArticle(folder: string, validHash?: string): Promise<RereadArticle> {
  const file = findArticleFile(folder)
  try {
    const bytes = readFileSync(file)
    const text = bytes.toString()
    if (isMarkdown(file)) {
      const { article, locate } = await loadMarkdown(text)
      if (article) return { source: article, locate }
    } else {
      const json = parseArticle(text)
      const isValid = validHash && hash(bytes) === validHash
      const article = isValid ? (json as Article) : readArticle(json).article
      if (article) return { source: article, locate: locateInJson(text) }
    }
  } catch {
    // The file was readable during the scan: report below that it has changed.
  }
  throw new CliError(3, `${file} changed while the site was built. Build it again.`)
}
