import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../article/readArticle.ts'
import type { Article } from '../../../article/schema.ts'
import { parseArticle } from '../../articles/parseArticle.ts'
import { hash } from '../../files/hash.ts'
import { CliError } from '../../output/CliError.ts'

/**
 * Reads an article again that was scanned before.
 * @param validHash the `validHash` of ArticleToBuild: a file with this hash is not validated again
 * @throws {CliError} (code 3) when it has changed since, and cannot be shown any more
 */
export function rereadArticle(folder: string, validHash?: string): { source: Article; text: string } {
  const file = join(folder, 'article.json')
  try {
    const bytes = readFileSync(file)
    const text = bytes.toString()
    const json = parseArticle(text)
    if (validHash && hash(bytes) === validHash) return { source: json as Article, text }
    const { article } = readArticle(json)
    if (article) return { source: article, text }
  } catch {
    // The file was readable during the scan: report below that it has changed.
  }
  throw new CliError(3, `${file} changed while the site was built. Build it again.`)
}
