import { basename, dirname, join } from 'node:path'
import { compareByDate } from '../../../article/library.ts'
import type { ArticleToBuild } from '../articles/articleWork.ts'
import { hashOf, type State, soundHash, stampOf } from '../cache/state.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { nextOf } from './nextOf.ts'
import type { ScannedArticle } from './scanArticles.ts'
import { isInShard } from './shard.ts'

/** An article to build, and what its pages are made from. */
type WantedArticle = ArticleToBuild & { made: string; isHeld?: boolean }

/** What a build has to do. */
export type Plan = {
  /** What it will remember of each article of the folder, as it is known before any is built. */
  state: State
  /** The ids of all articles of the site, each of which leads on to the one after it, and the last to the first. */
  ring: string[]
  /** Those of this build: all, or those of its shard. */
  wanted: WantedArticle[]
  /** Those of them whose pages are not those that the last build left there, or were made from something else. */
  changed: WantedArticle[]
  /** The hash of all that pages are made from beside their article. */
  shared: string
}

const pageOf = (out: string, id: string) => join(out, id, 'index.html')

/** Notes what the pages of articles are, now that they have been built. */
export function notePages(state: State, out: string, built: Iterable<string>): void {
  for (const id of built) Object.assign(state[id] ?? {}, { page: stampOf(pageOf(out, id)) })
}

/**
 * Compares the articles that there are with what was made of them.
 * @param scanned all articles of the folder
 * @param program the hash of the command line and of what pages load
 */
export function planOf(scanned: ScannedArticle[], program: string, options: SiteOptions): Plan {
  const { out, site, base, pictures, offline, shard } = options
  const entries = scanned.flatMap(({ entry }) => entry ?? []).sort(compareByDate)
  // Of two folders that are one address the second is none of the articles.
  const shown = scanned.filter(({ entry }) => entry)
  const state: State = Object.fromEntries(shown.map(({ file: _, isDeferred: __, id, ...known }) => [id, known]))
  const held = new Set(shown.filter(({ isDeferred: isHeld }) => isHeld).map(({ id }) => id))
  const folders = new Map(shown.map(({ id, file }) => [id, basename(dirname(file))]))
  const shared = hashOf(JSON.stringify([site, base, pictures, offline]), program)
  const wanted = entries.flatMap((entry, index) => {
    if (!isInShard(entry.id, shard)) return []
    const next = nextOf(entries, index, base)
    const known = state[entry.id]
    // As it is, and no hash: of a thousand articles that would take as long as reading all that is known of them.
    const made = JSON.stringify([shared, known?.hash, next, known?.pictures])
    return {
      id: entry.id,
      folder: folders.get(entry.id),
      isHeld: held.has(entry.id),
      next,
      sound: soundHash(known),
      made,
    }
  })
  // A page that is lost has no stamp, and neither has one that was lost when the last build ended.
  const isThere = (id: string) => state[id]?.page !== '' && state[id]?.page === stampOf(pageOf(out, id))
  const changed = wanted.filter(({ id, made }) => state[id]?.made !== made || !isThere(id))
  return { state, ring: entries.map(({ id }) => id), wanted, changed, shared }
}
