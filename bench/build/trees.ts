import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArticle, writeArticle } from '../../tests/support/manyArticles.ts'

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()

/**
 * A folder that no build has written to. None is removed before the end: for seconds after files have gone, some file
 * systems (ext4) make new ones three times slower, and the next build would pay for the one before.
 */
export const newOut = (folder: string): string => join(mkdtempSync(join(folder, 'out-')), 'site')

export const countPages = (folder: string): number => filesOf(folder).filter(file => file.endsWith('.html')).length

/** One hash of all files of a folder, their names and their bytes. */
export function hashOfTree(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(folder))
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** What a change of an article touches: only its text, or what the lists of all articles show of it too. */
export type Change = 'text' | 'standfirst'

/** Changes a sentence of one article; null puts it back. */
export function changeOne(source: string, number: number, change: Change | null): void {
  const article = makeArticle(number, { sections: 12 }) as { standfirst: string; sections: { body: object[] }[] }
  const sentence = `Corrected at ${performance.now()}.`
  if (change === 'standfirst') article.standfirst = sentence
  if (change === 'text') article.sections[5]?.body.push({ type: 'paragraph', text: sentence })
  writeArticle(source, number, article)
}
