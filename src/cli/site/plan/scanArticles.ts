import { readdirSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { Failure, reasonOf } from '../../output/fail.ts'
import { spelledPath } from '../../pictures/read/spelledPath.ts'
import { type KnownArticle, type State, stampOf } from '../cache/state.ts'
import { runOnThreads } from '../threads/runOnThreads.ts'
import { nameComplaints } from './names.ts'
import { idOf, type ReadArticle, scanArticle } from './scanArticle.ts'

/** An article of a folder of articles, as a build needs to know it. */
export type ScannedArticle = KnownArticle & {
  id: string
  file: string
  /** Whether it is what the last build left of it (holdBack.ts). */
  isDeferred?: true
}

/**
 * Looks at the articles of a folder: each of its folders with an article.json is one, linked ones too, and its name is
 * the article's id, but for the form of its accents.
 * What has not changed since it was last looked at is not read again, but for what could not be shown: another folder
 * may have had its name.
 * @param state what is remembered of them
 * @throws Failure (3) when the folder cannot be read, (2) when there is no article in it
 */
export function scanArticles(folder: string, state: State): ScannedArticle[] {
  return findArticles(folder, state).map(found => complete(found, found.known ?? scanArticle(folder, found.name)))
}

/** As scanArticles, with all cores: for a build, which may have to read them all. */
export async function scanArticlesTogether(folder: string, state: State): Promise<ScannedArticle[]> {
  const all = findArticles(folder, state)
  const fresh = all.flatMap(({ name, known }) => (known ? [] : [name]))
  const read = new Map<string, ReadArticle>()
  await runOnThreads('scanArticle', fresh, folder, (name, article) => read.set(name, article))
  return all.flatMap(found => {
    const article = found.known ?? read.get(found.name)
    return article ? [complete(found, article)] : []
  })
}

/**
 * The folder of an article by its id, with its capitals as they are; null where there is none. It looks at no other.
 */
export function findArticle(folder: string, id: string): string | null {
  const name = foldersIn(folder).find(each => idOf(each) === id)
  return name !== undefined && lookAt(join(folder, name, 'article.json')) ? join(folder, name) : null
}

/** An article.json; `known` while it is as it was. */
type Found = {
  id: string
  name: string
  file: string
  size: number
  time: number
  complaint: string | null
  known?: KnownArticle
}

function findArticles(folder: string, state: State): Found[] {
  const complain = nameComplaints()
  // Joined once, not for each of thousands.
  const home = join(folder, '_').slice(0, -1)
  const found = foldersIn(folder).flatMap((name): Found[] => {
    const file = `${home}${name}${sep}article.json`
    const stat = lookAt(file)
    if (!stat) return []
    const { size, mtimeMs: time } = stat
    const id = idOf(name)
    const known = Object.hasOwn(state, id) ? state[id] : undefined
    const same = known?.entry && known.size === size && known.time === time
    return [{ id, name, file, size, time, complaint: complain(name) ?? null, ...(same ? { known } : {}) }]
  })
  if (found.length > 0) return found
  throw new Failure(2, `There is no article in ${folder}. An article is a folder with an article.json in it.`)
}

/**
 * A file's size and time; nothing when there is none. One that may not be looked at has none: who reads it tells why.
 */
function lookAt(file: string): { size: number; mtimeMs: number } | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return { size: 0, mtimeMs: 0 }
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
      .map(entry => entry.name)
      .sort()
  } catch (error) {
    throw new Failure(3, `${folder} cannot be read: ${reasonOf(error)}.`)
  }
}

function complete({ id, file, size, time, complaint }: Found, article: ReadArticle): ScannedArticle {
  const names = Object.keys(article.pictures)
  const pictures = Object.fromEntries(names.map(name => [name, stampOf(spelledPath(dirname(file), name))]))
  const scanned = { ...article, size, time, pictures, id, file }
  if (complaint === null) return scanned
  return { ...scanned, entry: null, problems: [{ path: '$', message: complaint, level: 'error' }] }
}
