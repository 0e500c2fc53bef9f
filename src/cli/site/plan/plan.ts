import { basename, dirname } from 'node:path'
import { compareByDate } from '../../../article/library.ts'
import { hash } from '../../files/hash.ts'
import type { ArticleToBuild } from '../articles/buildTypes.ts'
import { stampArticle } from '../cache/stampArticle.ts'
import { type BuildState, getValidHash } from '../cache/state.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { getNextArticle } from './getNextArticle.ts'
import type { ScannedArticle } from './scanArticles.ts'
import { isInShard } from './shard.ts'

/** An article to build. `inputs` tells all that its pages are made from. */
type PlannedArticle = ArticleToBuild & { inputs: string; isDeferred?: boolean }

/** What a build has to do. */
export type Plan = {
  /** The state to record for each article of the folder, as far as it is known before the build. */
  state: BuildState
  /** The ids of all articles, newest first. Each article links to the next one, the last to the first. */
  ids: string[]
  /** The articles of this build: all, or those of its shard. */
  articles: PlannedArticle[]
  /** The articles to build: their inputs have changed, or files that the last build wrote are missing or changed. */
  changed: PlannedArticle[]
  /** The hash of everything that all pages are made from, apart from their article. */
  sharedInputs: string
}

/** Records the stamps of the articles that were built. */
export function recordFiles(state: BuildState, out: string, ids: Iterable<string>): void {
  for (const id of ids) Object.assign(state[id] ?? {}, { filesStamp: stampArticle(out, id, state[id] ?? {}) })
}

/**
 * Compares the articles with what the last build recorded.
 * @param scanned all articles of the folder
 * @param program the hash of the command line and of the files that pages load
 */
export function createPlan(scanned: ScannedArticle[], program: string, options: SiteOptions): Plan {
  const { out, site, base, pictures, offline, shard } = options
  const entries = scanned.flatMap(({ entry }) => entry ?? []).sort(compareByDate)
  // Two folders can have the same id. Only one of them has an entry.
  const valid = scanned.filter(({ entry }) => entry)
  const state: BuildState = Object.fromEntries(valid.map(({ file: _, isDeferred: __, id, ...known }) => [id, known]))
  const deferredIds = new Set(valid.filter(({ isDeferred }) => isDeferred).map(({ id }) => id))
  const folders = new Map(valid.map(({ id, file }) => [id, basename(dirname(file))]))
  const sharedInputs = hash(JSON.stringify([site, base, pictures, offline, program]))
  const articles = entries.flatMap((entry, index) => {
    if (!isInShard(entry.id, shard)) return []
    const next = getNextArticle(entries, index, site.lang, base)
    const known = state[entry.id]
    // Kept as text: hashing it for a thousand articles takes as long as reading the whole state.
    const inputs = JSON.stringify([sharedInputs, known?.hash, next, known?.pictures])
    return {
      id: entry.id,
      folder: folders.get(entry.id),
      isDeferred: deferredIds.has(entry.id),
      next,
      validHash: getValidHash(known),
      inputs,
    }
  })
  const hasFiles = (id: string) => {
    const known = state[id]
    // There is no stamp if a page was missing when the last build ended.
    return Boolean(known?.filesStamp) && known?.filesStamp === stampArticle(out, id, known ?? {})
  }
  const changed = articles.filter(({ id, inputs }) => state[id]?.inputs !== inputs || !hasFiles(id))
  return { state, ids: entries.map(({ id }) => id), articles, changed, sharedInputs }
}
