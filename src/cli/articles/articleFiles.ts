import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocatedProblem } from '../../check/file/locate.ts'

/** The file of an article in its folder. */
export const ARTICLE_FILE = 'article.json'

/** The file of an article that is written in Markdown. A folder has one of the two. */
export const MARKDOWN_FILE = 'article.md'

/** Whether an article's file is written in Markdown. */
export const isMarkdown = (file: string): boolean => file.endsWith('.md')

/** Finds the file of an article in its folder: article.md if there is one and no article.json. */
export function findArticleFile(folder: string): string {
  const [json, markdown] = [join(folder, ARTICLE_FILE), join(folder, MARKDOWN_FILE)]
  return !existsSync(json) && existsSync(markdown) ? markdown : json
}

/** Finds a file whose name differs from that of an article's file in its case only: "Article.json". */
export function findMisspeltFile(folder: string): string | undefined {
  try {
    return readdirSync(folder).find(name => [ARTICLE_FILE, MARKDOWN_FILE].includes(name.toLowerCase()))
  } catch {
    return undefined
  }
}

/** The problem of a folder with two files of an article. */
export const TWO_FILES: LocatedProblem = {
  code: 'two-article-files',
  path: '$',
  message: `The folder has ${ARTICLE_FILE} and ${MARKDOWN_FILE}. Keep the one that you edit, and remove the other.`,
  level: 'error',
}
