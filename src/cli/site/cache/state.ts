import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '../../../article/library.ts'
import { given } from '../../../render/omitUndefined.ts'
import type { LocatedProblem } from '../../articles/readArticleText.ts'
import { writeChanged } from '../../files/writeWhole.ts'
import { nameFor, type Shard } from '../plan/shard.ts'

/** What a build remembers of an article, so that the next one can leave it as it is. */
export type KnownArticle = {
  /** Its article.json as it was: size, time, and the hash of its content. */
  size: number
  time: number
  hash: string
  /**
   * What the library needs of it; null when it cannot be shown. Of it is remembered what puts articles in their order.
   */
  entry: LibraryEntry | null
  problems: LocatedProblem[]
  /** Its own files that its pages show, by their path in its folder, as size and time. */
  pictures: Record<string, string>
  /** What its pages were made from; "" until they are there. */
  made: string
  /** Its page in the site as the build left it, as size and time: another site, or an older one, has another. */
  page: string
  /** What tells whether lists say the same of it (entries.ts); "" until its pages are there. */
  listed: string
  /** What is wrong with its pictures. */
  pictureProblems: LocatedProblem[]
}

/** What a build remembers, by the article's id. */
export type State = Record<string, KnownArticle>

const stateFile = (cache: string, shard?: Shard) => join(cache, nameFor('state', shard))
/** The articles that a build is writing: it is only there while one works, or after one was killed. */
const unfinishedFile = (cache: string, shard?: Shard) => join(cache, nameFor('unfinished', shard))

/**
 * What the last build remembered; nothing when there was none, or it cannot be read. Of articles that a killed build
 * was at work on nothing is known but that there may be pages of them; so it is with all of them after a build by
 * another version of the program, which may have found less wrong with them.
 * @param program as programHash gives it
 */
export function readState(cache: string, program: string, shard?: Shard): State {
  const unfinished = readJson(unfinishedFile(cache, shard))
  const last = readJson(stateFile(cache, shard)) as { program?: unknown; articles?: State } | null
  const articles = { ...last?.articles }
  const ids = [
    ...(Array.isArray(unfinished) ? unfinished.map(String) : []),
    ...(last?.program === program ? [] : Object.keys(articles)),
  ]
  const unknown = Object.fromEntries(ids.map(id => [id, { ...BLANK, made: 'unfinished' }]))
  return { ...articles, ...unknown }
}

/** Whether the last build did not come to its end. */
export const wasKilled = (cache: string, shard?: Shard): boolean => existsSync(unfinishedFile(cache, shard))

const BLANK = {
  size: 0,
  time: 0,
  hash: '',
  entry: null,
  problems: [],
  pictures: {},
  page: '',
  listed: '',
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
 * Notes which articles a build begins to write, for the next build if this one comes to no end.
 * @throws Failure (3)
 */
export function noteUnfinished(cache: string, ids: string[], shard?: Shard): void {
  if (ids.length) writeChanged(unfinishedFile(cache, shard), JSON.stringify(ids))
}

/** Remembers for the next build. @throws Failure (3) */
export function writeState(cache: string, program: string, state: State, shard?: Shard): void {
  const short = Object.entries(state).map(([id, known]) => [
    id,
    { ...known, entry: known.entry && inOrder(known.entry) },
  ])
  writeChanged(stateFile(cache, shard), JSON.stringify({ program, articles: Object.fromEntries(short) }))
  rmSync(unfinishedFile(cache, shard), { force: true })
}

/** What the order of articles, and the links from one to the next, are made of. */
function inOrder({ id, headline, lang, published }: LibraryEntry): LibraryEntry {
  return { id, headline, ...given({ lang, published }) }
}

/** The hash of an article.json that no problem was found in; undefined of any other. */
export const soundHash = (known: Pick<KnownArticle, 'hash' | 'problems'> | undefined): string | undefined =>
  known?.problems.length ? undefined : known?.hash

/** A short hash of texts or bytes, for names and comparisons. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 16)
}

/** A file's size and time in one word; "" when there is none, or it cannot be looked at: who reads it tells why. */
export function stampOf(file: string): string {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    return stat ? `${stat.size} ${stat.mtimeMs}` : ''
  } catch {
    return ''
  }
}
