import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isToCome } from '../../render/feeds/newsSitemap.ts'
import type { SiteEntry } from '../../render/site.ts'
import { type LocatedProblem, sentenceOf } from '../articles/readArticleText.ts'
import { sweep } from '../files/writeWhole.ts'
import { Failure } from '../output/fail.ts'
import { type ArticleBuilder, articleBuilder } from './articles/articleBuilder.ts'
import { followPictures } from './articles/pictureProgress.ts'
import { copyAssets, siteAssets } from './assets.ts'
import { programHash } from './cache/programHash.ts'
import { hashOf, noteUnfinished, readState, type State, wasKilled, writeState } from './cache/state.ts'
import { removeGone } from './cleanup/removeGone.ts'
import { respell } from './cleanup/spelling.ts'
import { buildIndexes } from './lists/buildLists.ts'
import { readEntries, writeEntries } from './lists/entries.ts'
import { forget, keptSince, markOf, remember } from './lists/listsMark.ts'
import { removeShardFiles, writeShardFile } from './lists/shardFile.ts'
import { lockSite, type SiteLock } from './lock/lockSite.ts'
import { notePages, type Plan, planOf } from './plan/plan.ts'
import { refuseForeign } from './plan/refuseForeign.ts'
import { type ScannedArticle, scanArticlesTogether } from './plan/scanArticles.ts'
import { isInShard } from './plan/shard.ts'
import type { SiteOptions } from './siteOptions.ts'
import { keptPageSentence, keptSentence, removeOurs, siteWriter } from './staticFiles/siteFiles.ts'
import { broughtFiles, copyBrought, removeNoLongerBrought } from './staticFiles/staticFiles.ts'
import { encodersPerThread, runOnThreads } from './threads/runOnThreads.ts'
import { deferArticles } from './watch/deferArticles.ts'

/** What a build has made, and what it found made already. */
export type BuildSummary = {
  articles: number
  skipped: number
  built: number
  pages: number
  pictures: number
  bytes: number
}

/**
 * Builds a site from a folder of articles, in two phases: the articles, each for itself, then what is made of all. Only
 * what changed since the last build is made again. Whenever it is killed, every page that is there leads to pages that
 * are there: lists without articles come first where there are none, then new articles, then those that changed, then
 * the lists of all, and what is no more goes last. It waits while another build writes the same site. Of a shard only
 * the first phase is done, and only for its articles: what the lists need of them is written down (shardFile.ts).
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<BuildSummary> {
  refuseForeign(options)
  const lock = await lockSite(options.out, sentence => options.onProblem(sentence, 'warning'), options.shard)
  try {
    return await buildLocked(options, lock)
  } finally {
    lock.release()
  }
}

async function buildLocked(options: SiteOptions, lock: SiteLock): Promise<BuildSummary> {
  const { out, cache, site, base, pictures, offline, strict, shard, lib } = options
  const now = new Date()
  takeLeftovers(options)
  const program = programHash(lib, siteAssets(lib, base))
  const before = readState(cache, program, shard)
  const all = await scanArticlesTogether(options.articles, before)
  const found = all.filter(({ id }) => isInShard(id, shard))
  tellFound(found, now, options)
  const planned = planWithout(all, before, program, options)
  const { scanned } = planned
  let { plan } = planned
  if (needsPictures(all, planned)) {
    const { sharpProblem } = await import('../pictures/sharp.ts')
    if (sharpProblem) throw new Failure(3, `Nothing was built. ${sharpProblem}`)
  }
  if (strict) await refuseProblems(found, plan, options)
  if (!all.some(({ entry }) => entry))
    throw new Failure(1, 'Nothing was built, and nothing taken away: not one article can be shown.')
  const brought = broughtFiles(options.brought)
  const hasLists = existsSync(join(out, 'index.html'))
  if (removeNoLongerBrought(out, brought, cache)) plan = planOf(scanned, program, options)
  const loaded = siteWriter(out, brought)
  const assets = await copyAssets(lib, base, offline, loaded.write)
  const { state, ring, wanted, changed, shared } = plan
  noteUnfinished(
    cache,
    changed.map(({ id }) => id),
    shard,
  )
  // Until this is done, no lists can be made of what was there before.
  removeShardFiles(out, shard)
  const lists = siteWriter(out, brought)
  const writeLists = (entries: SiteEntry[]) => buildIndexes(entries, site, options, assets, now, lists.write)
  if (!hasLists && !shard) writeLists([])
  copyBrought(options.brought, out, brought, cache)
  for (const folder of [out, join(out, 'articles')]) respell(folder, ring)
  const builder = articleBuilder(plan, assets.article, brought, options)
  await builder.build(changed)
  for (const { id, file, entry } of found) if (entry) tell(file, state[id]?.pictureProblems ?? [], options)
  const mark = () => {
    const known = wanted.map(({ id }) => state[id])
    return markOf(shared, known, now)
  }
  lock.assertHeld()
  const keptBefore = shard ? null : keptSince(cache, out, mark())
  const current = keptBefore !== null
  const entries = current ? [] : await entriesOf(plan, builder, options)
  if (!shard && !current) {
    forget(cache)
    writeLists(entries)
    remember(cache, out, mark(), lists.kept)
  }
  lock.assertHeld()
  // Lists that are there may still lead to what is gone: then newsreel index removes it, after them.
  if (!shard || !hasLists) {
    for (const path of builder.old) removeOurs(out, path, brought)
    removeGone(out, ring, brought, id => isInShard(id, shard))
  }
  for (const path of [...loaded.kept, ...(keptBefore ?? lists.kept)])
    options.onProblem(keptSentence(out, path), 'warning')
  for (const path of builder.kept) options.onProblem(keptPageSentence(out, path), 'error')
  const articles = hashOf(JSON.stringify(ring.map(id => [id, state[id]?.hash])))
  if (shard) writeShardFile(out, { shard, site, base, pictures, offline, program, articles, entries })
  notePages(state, out, builder.built)
  writeState(cache, program, state, shard)
  const skipped = found.filter(({ entry }) => !entry).length
  return { articles: wanted.length, skipped, built: builder.built.size, ...builder.sums }
}

/**
 * The plan of a build without the articles that it shall not wait for, but for those that now lead on to another one.
 */
function planWithout(all: ScannedArticle[], before: State, program: string, options: SiteOptions) {
  const { out, shouldDefer: hold = () => false } = options
  const moved = new Set<string>()
  while (true) {
    const scanned = deferArticles(all, before, out, article => !moved.has(article.id) && hold(article))
    const plan = planOf(scanned, program, options)
    const found = plan.changed.filter(({ isHeld }) => isHeld)
    if (found.length === 0) return { scanned, plan }
    for (const { id } of found) moved.add(id)
  }
}

/** Whether articles with pictures are to be built now, or are held back until their pictures are made. */
function needsPictures(all: ScannedArticle[], { scanned, plan }: ReturnType<typeof planWithout>): boolean {
  const isHolding = scanned.length < all.length || scanned.some(({ isDeferred: isHeld }) => isHeld)
  const hasPictures = ({ id }: { id: string }) => Object.keys(plan.state[id]?.pictures ?? {}).length > 0
  return isHolding || plan.changed.some(hasPictures)
}

/** Takes away what builds that were killed have left. */
function takeLeftovers({ out, cache, shard }: SiteOptions): void {
  const killed = wasKilled(cache, shard)
  for (const folder of [out, cache]) sweep(folder, killed)
  sweep(join(out, 'assets'))
}

const isError = ({ level }: LocatedProblem) => level === 'error'

function tell(file: string, problems: LocatedProblem[], { onProblem }: SiteOptions): void {
  for (const problem of problems) onProblem(sentenceOf(file, problem), problem.level, problem.excerpt)
}

/**
 * What --strict asks for: that nothing of the site changes where something is wrong with an article or its pictures.
 * @throws Failure (1)
 */
async function refuseProblems(found: ScannedArticle[], plan: Plan, options: SiteOptions): Promise<void> {
  const { state, wanted, changed } = plan
  const { articles, cache, pictures } = options
  const faults = new Map(wanted.map(({ id }) => [id, state[id]?.pictureProblems ?? []]))
  const pictureWork = followPictures(plan, options.onPicture)
  const onDone = ({ id }: { id: string }, problems: LocatedProblem[]) => {
    faults.set(id, problems)
    pictureWork.onArticle(id)
  }
  await runOnThreads(
    'tryPictures',
    changed,
    { articles, cache, pictures, parallel: encodersPerThread(changed.length) },
    onDone,
    pictureWork.onPicture,
  )
  let wrong = found.some(({ problems }) => problems.some(isError))
  for (const { id, file, entry } of found) {
    const errors = entry ? (faults.get(id) ?? []).filter(isError) : []
    tell(file, errors, options)
    wrong ||= errors.length > 0
  }
  if (wrong) throw new Failure(1, 'Nothing was built: --strict wants articles and pictures without problems.')
}

function tellFound(found: ScannedArticle[], now: Date, options: SiteOptions): void {
  for (const { file, entry, problems } of found) {
    tell(file, problems, options)
    if (!entry) options.onProblem(`${file} is left out of the site.`, 'error')
    else if (isToCome(entry.published, now.getTime()))
      options.onProblem(
        `${file}: $.published: ${entry.published} is still to come. The article is published now.`,
        'warning',
      )
  }
}

/** What lists say of all articles of a build, kept for the next one. */
async function entriesOf(
  { state, wanted }: Plan,
  { build, entries }: ArticleBuilder,
  { cache, shard }: SiteOptions,
): Promise<SiteEntry[]> {
  const marks = new Map(wanted.map(({ id }) => [id, state[id]?.listed ?? '']))
  const kept = readEntries(cache, marks, shard)
  // Where that has suffered, only building an article tells what lists say of it.
  await build(wanted.filter(({ id }) => !entries.has(id) && !kept.has(id)))
  const all = wanted.flatMap(({ id }) => entries.get(id) ?? kept.get(id) ?? [])
  writeEntries(cache, all, shard)
  return all
}
