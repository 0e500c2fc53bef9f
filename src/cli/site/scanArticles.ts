import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { libraryEntry } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import { readArticle } from '../../article/readArticle.ts'
import { Failure } from '../fail.ts'
import { ownPictures } from './ownPictures.ts'
import { hashOf, type KnownArticle, type State, stampOf } from './state.ts'

/** An article of a folder of articles, as a build needs to know it. */
export type ScannedArticle = KnownArticle & { id: string; file: string }

/** Names that are one part of a path and of an address, and lead out of no folder. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u
/** What a site has beside its articles: an article of such a name would lie over it. */
const TAKEN = ['assets', 'articles', '404.html', 'index.html']
const spelling = (id: string) => id.normalize('NFC').toLowerCase()

/** Whether a name can be an article's on a site. */
export const canBeArticle = (id: string): boolean => PLAIN.test(id) && !TAKEN.includes(spelling(id))

/**
 * Looks at the articles of a folder: each of its folders with an article.json is one, and its name is the article's id.
 * What has not changed since the last build is not read again.
 * @param state what the last build remembered
 * @throws Failure (3) when the folder cannot be read, (2) when there is no article in it
 */
export function scanArticles(folder: string, state: State): ScannedArticle[] {
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
  const complain = nameComplaints()
  return names.map(id => {
    const file = join(folder, id, 'article.json')
    const complaint = complain(id)
    const known = Object.hasOwn(state, id) ? state[id] : undefined
    const { size, mtimeMs: time } = statSync(file)
    const same = known && known.size === size && known.time === time
    const scanned = same ? known : { ...readOne(join(folder, id)), size, time }
    const pictures = Object.fromEntries(
      Object.keys(scanned.pictures).map(name => [name, stampOf(join(folder, id, name))]),
    )
    const found = { ...scanned, pictures, id, file }
    if (!complaint) return found
    return { ...found, entry: null, problems: [{ path: '$', message: complaint, level: 'error' }] }
  })
}

function readOne(folder: string): Omit<KnownArticle, 'size' | 'time'> {
  const nothing = { hash: '', entry: null, pictures: {}, made: '', listed: null, pictureProblems: [] }
  const failed = (message: string): Problem[] => [{ path: '$', message, level: 'error' }]
  try {
    const text = readFileSync(join(folder, 'article.json'))
    const { article, problems } = readArticle(JSON.parse(text.toString('utf8')))
    if (!article) return { ...nothing, problems }
    const pictures = Object.fromEntries(ownPictures(article).map(name => [name, '']))
    return { ...nothing, hash: hashOf(text), entry: libraryEntry(basename(folder), article), problems, pictures }
  } catch (error) {
    return { ...nothing, problems: failed(error instanceof Error ? error.message : `${error}`) }
  }
}

/** What is wrong with the name of an article's folder, told in the order in which they come; null when nothing is. */
function nameComplaints(): (id: string) => string | null {
  const seen = new Map<string, string>()
  return id => {
    const same = spelling(id)
    const other = seen.get(same)
    seen.set(same, id)
    if (TAKEN.includes(same)) return `A site has its own "${id}": give the folder another name.`
    if (!PLAIN.test(id)) return `"${id}" cannot be an address: use letters, digits, - and _ in the name of the folder.`
    return other ? `"${id}" and "${other}" are one address on many servers: give one folder another name.` : null
  }
}
