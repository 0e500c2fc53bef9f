import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArticle, writeArticle } from '../../tests/support/manyArticles.ts'

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()

/**
 * Creates a folder for a site. None is removed before the end of the benchmark: some file systems (ext4) create files
 * three times slower for seconds after others were removed.
 */
export const createOutFolder = (folder: string): string => join(mkdtempSync(join(folder, 'out-')), 'site')

export const countPages = (folder: string): number => listFiles(folder).filter(file => file.endsWith('.html')).length

/** Hashes the names and contents of all files in a folder. */
export function hashFolder(folder: string): string {
  const hash = createHash('sha256')
  for (const file of listFiles(folder))
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** What changes in an article: only its text, or its standfirst, which lists show, too. */
export type Change = 'text' | 'standfirst'

/** Changes a sentence of one article. Null restores the article. */
export function changeArticle(source: string, number: number, change: Change | null): void {
  const article = makeArticle(number, { sections: 12 }) as { standfirst: string; sections: { body: object[] }[] }
  const sentence = `Corrected at ${performance.now()}.`
  if (change === 'standfirst') article.standfirst = sentence
  if (change === 'text') article.sections[5]?.body.push({ type: 'paragraph', text: sentence })
  writeArticle(source, number, article)
}
