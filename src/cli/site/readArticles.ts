import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byDate, type LibraryEntry, libraryEntry } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import { readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { Failure } from '../fail.ts'

/** An article of a folder of articles, as far as it could be read. */
export type FoundArticle = { id: string; file: string; article: Article | null; problems: Problem[] }

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u
/** What a site has beside its articles: an article of such a name would lie over it. */
const TAKEN = ['assets', 'articles', 's', '404.html', 'index.html']

/**
 * The articles of a folder: each of its folders with an article.json is one, and its name is the article's id.
 * @throws Failure (3) when the folder cannot be read, (2) when there is no article in it
 */
export function readArticles(folder: string): FoundArticle[] {
  let names: string[]
  try {
    names = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'article.json')))
      .map(entry => entry.name)
      .sort()
  } catch (error) {
    throw new Failure(3, `${folder} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  if (names.length === 0)
    throw new Failure(2, `There is no article in ${folder}. An article is a folder with an article.json in it.`)
  const seen = new Map<string, string>()
  return names.map(id => {
    const file = join(folder, id, 'article.json')
    const found = readOne(id, file)
    const same = id.normalize('NFC').toLowerCase()
    const other = seen.get(same)
    seen.set(same, id)
    const complaint = TAKEN.includes(same)
      ? `A site has its own "${id}": give the folder another name.`
      : !PLAIN.test(id)
        ? `"${id}" cannot be an address: use letters, digits, - and _ in the name of the folder.`
        : other
          ? `"${id}" and "${other}" are one address on many servers: give one of the folders another name.`
          : null
    if (!complaint) return found
    return { ...found, article: null, problems: [{ path: '$', message: complaint, level: 'error' }] }
  })
}

function readOne(id: string, file: string): FoundArticle {
  try {
    return { id, file, ...readArticle(JSON.parse(readFileSync(file, 'utf8'))) }
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`
    return { id, file, article: null, problems: [{ path: '$', message, level: 'error' }] }
  }
}

/** The articles that can be shown, newest first, as the library lists them. */
export function inOrder(found: FoundArticle[]): LibraryEntry[] {
  return found.flatMap(({ id, article }) => (article ? [libraryEntry(id, article)] : [])).sort(byDate)
}
