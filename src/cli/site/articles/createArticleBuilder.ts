import type { PageAssets } from '../../../render/articleDocument.tsx'
import type { SiteEntry } from '../../../render/site.ts'
import type { Plan } from '../plan/plan.ts'
import type { SiteOptions } from '../siteOptions.ts'
import type { StaticFiles } from '../staticFiles/siteFiles.ts'
import { encodersPerThread, runOnThreads } from '../threads/runOnThreads.ts'
import { buildInOrder } from './buildInOrder.ts'
import type { ArticleToBuild, BuildOptions, BuiltArticle } from './buildTypes.ts'
import { trackPictureProgress } from './trackPictureProgress.ts'

/** Builds the articles of a plan, and collects the results. */
export type ArticleBuilder = {
  /** Builds some articles on all cores. At no moment does a page link to a missing one. @throws {CliError} (code 3) */
  build: (articles: Plan['articles']) => Promise<void>
  /** The ids of the articles built so far. */
  built: ReadonlySet<string>
  /** Their entries for lists, by id. */
  entries: ReadonlyMap<string, SiteEntry>
  /** Files of the site that their pages no longer use. */
  staleFiles: readonly string[]
  /** Pages that were not written because there is a file that is not Newsreel's. */
  foreignPages: ReadonlySet<string>
  /** How many pages and bytes were written, and how many pictures were encoded. */
  totals: { pages: number; pictures: number; bytes: number }
}

/** @param plan the results are recorded in its state */
export function createArticleBuilder(
  plan: Plan,
  assets: PageAssets,
  staticFiles: StaticFiles,
  options: SiteOptions,
): ArticleBuilder {
  const { articles, out, cache, site, base, pictures, offline, onProgress, onPicture } = options
  const buildOptions: BuildOptions = {
    articles,
    out,
    cache,
    site,
    base,
    pictures,
    offline,
    assets,
    staticFiles,
    parallel: encodersPerThread(plan.changed.length),
  }
  const inputs = new Map(plan.articles.map(article => [article.id, article.inputs]))
  const built = new Set<string>()
  const entries = new Map<string, SiteEntry>()
  const staleFiles: string[] = []
  const foreignPages = new Set<string>()
  const totals = { pages: 0, pictures: 0, bytes: 0 }
  const progress = trackPictureProgress(plan, onPicture)
  const onBuilt = ({ id }: ArticleToBuild, result: BuiltArticle) => {
    for (const page of result.foreignPages) foreignPages.add(page)
    Object.assign(plan.state[id] ?? {}, {
      inputs: result.foreignPages.length ? '' : inputs.get(id), // '' makes the next build try again
      entryHash: result.entryHash,
      pictureProblems: result.problems,
      subpages: result.subpages,
    })
    entries.set(id, result.entry)
    progress.onArticle(id)
    staleFiles.push(...result.staleFiles)
    if (built.has(id)) return // when all articles are new, the last one is built twice (buildInOrder.ts)
    onProgress(built.add(id).size, plan.changed.length)
    totals.pages += result.pages
    totals.pictures += result.pictures
    totals.bytes += result.bytes
  }
  const runBuild = (some: ArticleToBuild[]) =>
    runOnThreads('buildArticle', some, buildOptions, onBuilt, progress.onPicture)
  const build = (some: ArticleToBuild[]) => buildInOrder(plan.ids, some, out, runBuild)
  return { build, built, entries, staleFiles, foreignPages, totals }
}
