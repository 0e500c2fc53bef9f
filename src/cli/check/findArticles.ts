import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import {
  ARTICLE_FILE,
  findArticleFile,
  findMisspeltFile,
  isMarkdown,
  MARKDOWN_FILE,
  TWO_FILES,
} from '../articles/articleFiles.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { type FoundArticle, listArticleFiles } from '../site/plan/scanArticles.ts'

/**
 * Finds the articles that are named on the command line: files, folders of one article, and folders of articles. Each
 * article once, in this order.
 * @throws {CliError} (code 3) when a path cannot be read, (2) when it holds no article
 */
export function findArticles(paths: readonly string[]): FoundArticle[] {
  const found = new Map<string, FoundArticle>()
  for (const path of paths.map(each => resolve(each)))
    for (const article of findAt(path)) found.set(article.file, article)
  return [...found.values()]
}

function findAt(path: string): FoundArticle[] {
  if (!isFolder(path)) return [toArticle(path)]
  const file = findArticleFile(path)
  if (!existsSync(file) && !findMisspeltFile(path)) return listArticleFiles(path)
  const hasTwo = !isMarkdown(file) && existsSync(join(path, MARKDOWN_FILE))
  return [{ ...toArticle(file), folderProblem: hasTwo ? TWO_FILES : null }]
}

function toArticle(file: string): FoundArticle {
  if (!file.endsWith('.json') && !isMarkdown(file)) {
    const files = `${ARTICLE_FILE} or ${MARKDOWN_FILE}`
    throw new CliError(2, `${file} is not an article. Name an ${files}, its folder or a folder of articles.`)
  }
  return { id: basename(file), file, folderProblem: null }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw new CliError(3, `${path} cannot be read: ${getErrorReason(error)}.`)
  }
}
