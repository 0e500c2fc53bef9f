import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '../../../article/library.ts'
import type { LocatedProblem } from '../../../check/file/locate.ts'
import { omitUndefined } from '../../../render/omitUndefined.ts'
import { writeIfChanged } from '../../files/writeFile.ts'
import { getCacheFileName, type Shard } from '../plan/shard.ts'

/** What a build records of an article, so that the next build can skip it if nothing has changed. */
export type ArticleState = {
  /** The size, modification time and content hash of its file, and whether that is an article.md. */
  size: number
  time: number
  isMarkdown?: true
  hash: string
  /** Its entry in the library; null when it cannot be shown. The state file keeps only what decides the order. */
  entry: LibraryEntry | null
  problems: LocatedProblem[]
  /** The stamps of its pictures, by their path in its folder. */
  pictures: Record<string, string>
  /** What its pages were made from; "" until they are written. */
  inputs: string
  /** The folders of its pages below its own page: "embed", "s/section-2". */
  subpages: string[]
  /** The stamp of its files as the build wrote them. It differs in another site, or in an older copy of the site. */
  filesStamp: string
  /** The hash of its entry in lists (entries.ts); "" until its pages are written. */
  entryHash: string
  pictureProblems: LocatedProblem[]
}

/** The recorded state of all articles, by id. */
export type BuildState = Record<string, ArticleState>

const getStateFile = (cache: string, shard?: Shard) => join(cache, getCacheFileName('state', shard))
/** Lists the articles that a build is writing. Exists only during a build, or after one was killed. */
const getUnfinishedFile = (cache: string, shard?: Shard) => join(cache, getCacheFileName('unfinished', shard))

/**
 * Reads the state that the last build recorded; an empty one when there is none or it cannot be read. Articles that a
 * killed build was writing are marked as unfinished: they may have pages. So are all articles when another version of
 * the program recorded the state: it may write other pages and report other problems.
 * @param program the result of `programHash`
 */
export function readState(cache: string, program: string, shard?: Shard): BuildState {
  const unfinished = readJson(getUnfinishedFile(cache, shard))
  const last = readJson(getStateFile(cache, shard)) as { program?: unknown; articles?: BuildState } | null
  const articles = { ...last?.articles }
  const ids = [
    ...(Array.isArray(unfinished) ? unfinished.map(String) : []),
    ...(last?.program === program ? [] : Object.keys(articles)),
  ]
  const unfinishedArticles = Object.fromEntries(ids.map(id => [id, { ...BLANK_ARTICLE, inputs: 'unfinished' }]))
  return { ...articles, ...unfinishedArticles }
}

/** Whether the last build did not finish. */
export const wasInterrupted = (cache: string, shard?: Shard): boolean => existsSync(getUnfinishedFile(cache, shard))

const BLANK_ARTICLE = {
  size: 0,
  time: 0,
  hash: '',
  entry: null,
  problems: [],
  pictures: {},
  subpages: [],
  filesStamp: '',
  entryHash: '',
  pictureProblems: [],
}

function readJson(file: string): object | null {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof json === 'object' ? json : null
  } catch {
    return null
  }
}

/**
 * Records which articles a build is about to write, in case it is killed.
 * @throws {CliError} (code 3)
 */
export function writeUnfinished(cache: string, ids: string[], shard?: Shard): void {
  if (ids.length) writeIfChanged(getUnfinishedFile(cache, shard), JSON.stringify(ids))
}

/** Records the state for the next build. @throws {CliError} (code 3) */
export function writeState(cache: string, program: string, state: BuildState, shard?: Shard): void {
  const shortened = Object.entries(state).map(([id, known]) => [
    id,
    { ...known, entry: known.entry && toOrderEntry(known.entry) },
  ])
  writeIfChanged(getStateFile(cache, shard), JSON.stringify({ program, articles: Object.fromEntries(shortened) }))
  rmSync(getUnfinishedFile(cache, shard), { force: true })
}

/** Whether a build that built no article has the same state to record as the last one. */
export function isSameState(last: BuildState, state: BuildState): boolean {
  const ids = Object.keys(state)
  const isSame = (id: string) => last[id]?.size === state[id]?.size && last[id]?.time === state[id]?.time
  return ids.length === Object.keys(last).length && ids.every(isSame)
}

/** Keeps what decides the order of articles and the links between them. */
function toOrderEntry({ id, headline, lang, published, minutes }: LibraryEntry): LibraryEntry {
  return { id, headline, ...omitUndefined({ lang, published, minutes }) }
}

/** The hash of an article's file without problems; undefined of any other. */
export const getValidHash = (known: Pick<ArticleState, 'hash' | 'problems'> | undefined): string | undefined =>
  known?.problems.length ? undefined : known?.hash

/** A file's size and modification time as a text. "" when the file is missing or not accessible. */
export function fileStamp(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats ? `${stats.size} ${stats.mtimeMs}` : ''
  } catch {
    return ''
  }
}
