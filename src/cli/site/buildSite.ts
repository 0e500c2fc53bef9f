import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteEntry } from '../../render/site.ts'
import { hash } from '../files/hash.ts'
import { removeLeftovers } from '../files/writeFile.ts'
import { CliError } from '../output/CliError.ts'
import { createArticleBuilder } from './articles/createArticleBuilder.ts'
import { programHash } from './cache/programHash.ts'
import { isSameState, readState, wasInterrupted, writeState, writeUnfinished } from './cache/state.ts'
import { removeDeletedArticles } from './cleanup/removeDeletedArticles.ts'
import { removeOldLists } from './cleanup/removeOldLists.ts'
import { fixSpelling } from './cleanup/spelling.ts'
import { buildLists, emptyList } from './lists/buildLists.ts'
import { collectEntries } from './lists/collectEntries.ts'
import { findDeadLinks } from './lists/findDeadLinks.ts'
import { clearListsCache, hashListInputs, readListsCache, writeListsCache } from './lists/listsCache.ts'
import { removeShardFiles, writeShardFile } from './lists/shardFile.ts'
import { lockSite, type SiteLock } from './lock/lockSite.ts'
import { checkFolders } from './plan/checkFolders.ts'
import { createPlan, recordFiles } from './plan/plan.ts'
import {
  changesPictures,
  countDeferred,
  hasNewPictures,
  needsPictures,
  planWithoutDeferred,
} from './plan/planWithoutDeferred.ts'
import { scanArticlesOnThreads } from './plan/scanArticles.ts'
import { isInShard } from './plan/shard.ts'
import { assertNoErrors, reportProblems, reportScan } from './reportProblems.ts'
import { buildSearch, isSearchCurrent, removeSearch } from './search/buildSearch.ts'
import { loadPagefind } from './search/loadPagefind.ts'
import { copyAssets, readSiteAssets, withLook } from './siteAssets.ts'
import type { SiteOptions } from './siteOptions.ts'
import { createSiteWriter, foreignFileMessage, foreignPageMessage, removeOwnFile } from './staticFiles/siteFiles.ts'
import { copyStaticFiles, findStaticFiles, removeOldStaticFiles } from './staticFiles/staticFiles.ts'

/** The result of a build. */
export type BuildSummary = {
  /** How many articles the site has, and how many were left out because of errors. */
  articles: number
  skipped: number
  /** How many articles wait for their pictures, which `--watch` makes in the background. */
  waiting: number
  /** How many articles were built; the others had not changed. */
  built: number
  /** How many pages and bytes were written, and how many pictures were encoded. */
  pages: number
  pictures: number
  bytes: number
}

/**
 * Builds a site from a folder of articles in two phases: each article on its own, then the lists of all. Builds only
 * what changed since the last build. Waits while another build writes the same site.
 *
 * The build can be killed at any moment, and all links still lead to existing pages. Therefore it writes in this order:
 * empty lists if there are none, new articles, changed articles, lists. At last it removes what is no longer used.
 *
 * With a shard it runs only the first phase, for the shard's articles, and writes down what the lists need of them
 * (shardFile.ts).
 * @throws {CliError}
 */
export async function buildSite(options: SiteOptions): Promise<BuildSummary> {
  checkFolders(options)
  const lock = await lockSite(options.out, message => options.onProblem(message, 'warning'), options.shard)
  try {
    return await buildLockedSite(options, lock)
  } finally {
    lock.release()
  }
}

async function buildLockedSite(options: SiteOptions, lock: SiteLock): Promise<BuildSummary> {
  const { out, cache, site, base, pictures, offline, strict, shard, lib } = options
  const now = new Date()
  removeAllLeftovers(options)

  // Plan
  const program = programHash(lib, readSiteAssets(lib, base))
  const lastState = readState(cache, program, shard)
  const allArticles = await scanArticlesOnThreads(options.articles, lastState)
  const ownArticles = allArticles.filter(({ id }) => isInShard(id, shard))
  let deferringPlan = planWithoutDeferred(allArticles, lastState, program, options)
  const sharpProblem = needsPictures(allArticles, deferringPlan) && (await import('../pictures/sharp.ts')).sharpProblem
  if (sharpProblem && !pictures) options.onProblem(`Pictures are copied but not checked. ${sharpProblem}`, 'warning')
  else if (sharpProblem && options.waitsForSharp) {
    deferringPlan = planWithoutDeferred(allArticles, lastState, program, { ...options, shouldDefer: () => true })
    options.onProblem(`Articles with new pictures wait. ${sharpProblem}, then start this command again.`, 'error')
  }
  let { plan } = deferringPlan
  options.onPlanned?.({ hasNewPictures: pictures && hasNewPictures(plan, lastState) })
  reportScan(ownArticles, options)
  if (sharpProblem && pictures && (!options.waitsForSharp || changesPictures(plan)))
    throw new CliError(3, `Nothing was built. ${sharpProblem} (or build with --no-pictures)`)
  if (strict) await assertNoErrors(ownArticles, plan, options)
  if (!allArticles.some(({ entry }) => entry))
    throw new CliError(1, 'Nothing was built or removed: all articles have errors.')

  if (site.search) await loadPagefind() // before anything is written

  // Files that pages need
  const staticFiles = findStaticFiles(options.staticFolder)
  const hasLists = existsSync(join(out, 'index.html'))
  if (removeOldStaticFiles(out, staticFiles, cache)) plan = createPlan(deferringPlan.scanned, program, options)
  const assetWriter = createSiteWriter(out, staticFiles)
  for (const { file, bytes } of options.lookFiles ?? []) assetWriter.write(file, bytes)
  const assets = withLook(await copyAssets(lib, base, offline, assetWriter.write), site, base)
  const { state, ids, articles, changed, sharedInputs } = plan
  const changedIds = changed.map(({ id }) => id)
  writeUnfinished(cache, changedIds, shard)
  // While articles are being written, `newsreel index` must not make lists of the earlier shards.
  removeShardFiles(out, shard)
  const listWriter = createSiteWriter(out, staticFiles)
  const writeLists = (entries: SiteEntry[]) => buildLists(entries, site, options, assets, now, listWriter.write)
  if (!hasLists && !shard) writeLists([])
  copyStaticFiles(options.staticFolder, out, staticFiles, cache)
  for (const folder of [out, join(out, 'articles')]) fixSpelling(folder, ids)

  // Articles
  const builder = createArticleBuilder(plan, assets.article, staticFiles, options)
  await builder.build(changed)
  for (const { id, file, entry } of ownArticles)
    if (entry) reportProblems(file, state[id]?.pictureProblems ?? [], options)

  // Lists
  const hashInputs = () => {
    const states = articles.map(({ id }) => state[id])
    return hashListInputs(sharedInputs, states, now)
  }
  lock.assertHeld()
  const lastForeignFiles = shard ? null : readListsCache(cache, out, hashInputs())
  const areListsCurrent = lastForeignFiles !== null
  const entries = areListsCurrent ? [] : await collectEntries(plan, builder, options)
  if (!shard && !areListsCurrent) {
    clearListsCache(cache)
    writeLists(entries)
    removeOldLists(out, listWriter.paths, staticFiles, emptyList(site, assets))
    writeListsCache(cache, out, hashInputs(), listWriter)
  }

  // Cleanup
  lock.assertHeld()
  // The lists of a sharded site may still link to deleted articles: `newsreel index` removes those after the lists.
  if (!shard || !hasLists) {
    for (const path of builder.staleFiles) removeOwnFile(out, path, staticFiles)
    removeDeletedArticles(out, ids, staticFiles, id => isInShard(id, shard))
  }
  for (const path of [...assetWriter.foreignFiles, ...(lastForeignFiles ?? listWriter.foreignFiles)])
    options.onProblem(foreignFileMessage(out, path), 'warning')
  for (const path of builder.foreignPages) options.onProblem(foreignPageMessage(out, path), 'error')
  if (!shard && site.look) for (const message of findDeadLinks(out, site.look)) options.onProblem(message, 'warning')
  const articlesHash = hash(JSON.stringify(ids.map(id => [id, state[id]?.hash])))
  if (shard) writeShardFile(out, { shard, site, base, pictures, offline, program, articles: articlesHash, entries })
  recordFiles(state, out, builder.built)
  if (builder.built.size || !isSameState(lastState, state)) writeState(cache, program, state, shard)

  // Search: last, as it takes longest, and the pages are published without it
  if (!shard && !site.search) removeSearch(out)
  if (!shard && site.search) {
    const inputs = hash(JSON.stringify([program, site.address, site.lang, articlesHash]))
    if (!isSearchCurrent(out, inputs)) await buildSearch(out, ids, site, base, inputs)
  }

  const skipped = ownArticles.filter(({ entry }) => !entry).length
  const waiting = countDeferred(allArticles, deferringPlan)
  return { articles: articles.length, skipped, waiting, built: builder.built.size, ...builder.totals }
}

/** Removes temporary files of killed builds. */
function removeAllLeftovers({ out, cache, shard }: SiteOptions): void {
  const isKilled = wasInterrupted(cache, shard)
  for (const folder of [out, cache]) removeLeftovers(folder, isKilled)
  removeLeftovers(join(out, 'assets'))
}
