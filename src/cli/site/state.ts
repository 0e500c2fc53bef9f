import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '../../article/library.ts'
import type { SiteEntry } from '../../page/site.ts'
import type { LocatedProblem } from '../readArticleText.ts'
import { writeChanged } from '../writeWhole.ts'
import type { Shard } from './shard.ts'

/** What a build remembers of an article, so that the next one can leave it as it is. */
export type KnownArticle = {
  /** Its article.json as it was: size, time, and the hash of its content. */
  size: number
  time: number
  hash: string
  /** What the library needs of it; null when it cannot be shown. */
  entry: LibraryEntry | null
  problems: LocatedProblem[]
  /** Its own files that its pages show, by their path in its folder, as size and time. */
  pictures: Record<string, string>
  /** What its pages were made from; "" until they are there. */
  made: string
  /** What lists of articles are made of, with the pictures as they were made; null until its pages are there. */
  listed: SiteEntry | null
  /** What is wrong with its pictures. */
  pictureProblems: LocatedProblem[]
}

/** What a build remembers, by the article's id. */
export type State = Record<string, KnownArticle>

// Of a shard its own: shards that are built one after the other, or side by side, on one machine know other pages.
const fileOf = (shard?: Shard) => (shard ? `state-${shard.index}-of-${shard.of}.json` : 'state.json')

/** What the last build remembered; nothing when there was none, or it cannot be read. */
export function readState(cache: string, shard?: Shard): State {
  try {
    const state: unknown = JSON.parse(readFileSync(join(cache, fileOf(shard)), 'utf8'))
    return typeof state === 'object' && state !== null ? (state as State) : {}
  } catch {
    return {}
  }
}

/** Remembers for the next build. @throws Failure (3) */
export async function writeState(cache: string, state: State, shard?: Shard): Promise<void> {
  await writeChanged(join(cache, fileOf(shard)), JSON.stringify(state))
}

/** A short hash of texts or bytes, for names and comparisons. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 16)
}

/** A file's size and time in one word; "" when there is none. */
export function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeMs}` : ''
}
