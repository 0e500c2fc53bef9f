import type { PageAssets } from '../../../render/articleDocument.tsx'
import type { SiteEntry } from '../../../render/site.ts'
import type { Plan } from '../plan/plan.ts'
import type { SiteOptions } from '../siteOptions.ts'
import type { Brought } from '../staticFiles/siteFiles.ts'
import { encodersPerThread, runOnThreads } from '../threads/runOnThreads.ts'
import type { ArticleToBuild, Built } from './articleWork.ts'
import { buildInOrder } from './newPages.ts'
import { followPictures } from './pictureProgress.ts'

/** Builds the articles of a plan, and gathers what came of them. */
export type ArticleBuilder = {
  /** Builds some of them, on all cores, so that no page leads to one that is not there. @throws Failure (3) */
  build: (some: Plan['wanted']) => Promise<void>
  /** Those that were built, by their ids. */
  built: ReadonlySet<string>
  /** What lists need of each of them. */
  entries: ReadonlyMap<string, SiteEntry>
  /** The files of the site that nothing of them shows any longer. */
  old: readonly string[]
  /** Pages of somebody else's that stand where theirs would be. */
  kept: ReadonlySet<string>
  /** What was written and made for them. */
  sums: { pages: number; pictures: number; bytes: number }
}

/** @param plan what becomes of an article is noted in its state */
export function articleBuilder(plan: Plan, assets: PageAssets, brought: Brought, options: SiteOptions): ArticleBuilder {
  const { articles, out, cache, site, base, pictures, offline, onProgress, onPicture } = options
  const shape = {
    articles,
    out,
    cache,
    site,
    base,
    pictures,
    offline,
    assets,
    brought,
    parallel: encodersPerThread(plan.changed.length),
  }
  const made = new Map(plan.wanted.map(each => [each.id, each.made]))
  const built = new Set<string>()
  const entries = new Map<string, SiteEntry>()
  const old: string[] = []
  const kept = new Set<string>()
  const sums = { pages: 0, pictures: 0, bytes: 0 }
  const pictureWork = followPictures(plan, onPicture)
  const onBuilt = ({ id }: ArticleToBuild, { listed, entry, ...came }: Built) => {
    for (const page of came.kept) kept.add(page)
    // What could not be written is tried again.
    Object.assign(plan.state[id] ?? {}, {
      made: came.kept.length ? '' : made.get(id),
      listed,
      pictureProblems: came.problems,
    })
    entries.set(id, entry)
    pictureWork.onArticle(id)
    old.push(...came.old)
    if (built.has(id)) return // where all are new, the last is built twice (newPages.ts)
    onProgress(built.add(id).size, plan.changed.length)
    sums.pages += came.pages
    sums.pictures += came.made
    sums.bytes += came.bytes
  }
  const build = (some: ArticleToBuild[]) =>
    buildInOrder(plan.ring, some, out, these =>
      runOnThreads('buildArticle', these, shape, onBuilt, pictureWork.onPicture),
    )
  return { build, built, entries, old, kept, sums }
}
