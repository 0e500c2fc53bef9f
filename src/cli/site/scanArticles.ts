import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { libraryEntry } from '../../article/library.ts'
import { Failure } from '../fail.ts'
import { type LocatedProblem, readArticleText } from '../readArticleText.ts'
import { nameComplaints } from './names.ts'
import { ownPictures } from './ownPictures.ts'
import { FEW } from './pool.ts'
import { hashOf, type KnownArticle, type State, stampOf } from './state.ts'

/** An article of a folder of articles, as a build needs to know it. */
export type ScannedArticle = KnownArticle & { id: string; file: string }

/**
 * Looks at the articles of a folder: each of its folders with an article.json is one, and its name is the article's id.
 * What has not changed since the last build is not read again.
 * @param state what the last build remembered
 * @param onMany told once when there is much to read, and so to build
 * @throws Failure (3) when the folder cannot be read, (2) when there is no article in it
 */
export function scanArticles(folder: string, state: State, onMany = () => {}): ScannedArticle[] {
  let names: string[]
  try {
    names = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .sort()
  } catch (error) {
    throw new Failure(3, `${folder} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const complain = nameComplaints()
  let read = 0
  const articles = names.flatMap((id): ScannedArticle[] => {
    const file = join(folder, id, 'article.json')
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) return []
    const { size, mtimeMs: time } = stat
    const complaint = complain(id)
    const known = Object.hasOwn(state, id) ? state[id] : undefined
    const same = known && known.size === size && known.time === time
    if (!same && ++read === FEW) onMany()
    const scanned = same ? known : { ...readOne(join(folder, id)), size, time }
    const pictures = Object.fromEntries(
      Object.keys(scanned.pictures).map(name => [name, stampOf(join(folder, id, name))]),
    )
    const found = { ...scanned, pictures, id, file }
    if (!complaint) return [found]
    return [{ ...found, entry: null, problems: [{ path: '$', message: complaint, level: 'error' }] }]
  })
  if (articles.length > 0) return articles
  throw new Failure(2, `There is no article in ${folder}. An article is a folder with an article.json in it.`)
}

function readOne(folder: string): Omit<KnownArticle, 'size' | 'time'> {
  const nothing = { hash: '', entry: null, pictures: {}, made: '', listed: null, pictureProblems: [] }
  const failed = (message: string): LocatedProblem[] => [{ path: '$', message, level: 'error' }]
  try {
    const text = readFileSync(join(folder, 'article.json'))
    const { article, problems } = readArticleText(text.toString('utf8'))
    if (!article) return { ...nothing, problems }
    const pictures = Object.fromEntries(ownPictures(article).map(name => [name, '']))
    return { ...nothing, hash: hashOf(text), entry: libraryEntry(basename(folder), article), problems, pictures }
  } catch (error) {
    return { ...nothing, problems: failed(error instanceof Error ? error.message : `${error}`) }
  }
}
