import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { byDate } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import type { Site, SiteEntry } from '../../page/site.ts'
import { Failure } from '../fail.ts'
import { type LocatedProblem, sentenceOf } from '../readArticleText.ts'
import { sweep } from '../writeWhole.ts'
import { copyAssets } from './assets.ts'
import type { ArticleToBuild, Built } from './buildArticle.ts'
import { buildIndexes } from './buildIndexes.ts'
import { readEntries, writeEntries } from './entries.ts'
import { areCurrent, markOf, remember } from './listsMark.ts'
import { buildInOrder } from './newPages.ts'
import { nextOf } from './nextOf.ts'
import { share } from './pool.ts'
import { programHash } from './programHash.ts'
import { removeGone } from './removeGone.ts'
import { removeFile } from './removeOld.ts'
import { scanArticlesTogether } from './scanArticles.ts'
import { isInShard, type Shard } from './shard.ts'
import { removeShardFiles, writeShardFile } from './shardFile.ts'
import { hashOf, noteUnfinished, readState, type State, soundHash, wasKilled, writeState } from './state.ts'

/** What `newsreel build` is told. */
export type SiteOptions = {
  articles: string
  /** The folder that the site goes to. */
  out: string
  /** Where a build remembers what it made, for the next one. */
  cache: string
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  strict: boolean
  /** The share that is built here; `newsreel index` makes the lists when all are there. */
  shard?: Shard
  /** The package's folder of built files. */
  lib: string
  /** Told of each article, with how many there are to build. */
  onProgress: (done: number, of: number) => void
  /** Told of each problem, in a sentence that names the file. */
  onProblem: (sentence: string, level: Problem['level']) => void
}

/** What a build has made, and what it found made already. */
export type Summary = {
  articles: number
  skipped: number
  built: number
  pages: number
  pictures: number
  bytes: number
}

/**
 * Builds a site from a folder of articles, in two phases: the articles, each for itself, then what is made of all. Only
 * what changed since the last build is made again. Whenever it is killed, every page that is there leads to pages that are
 * there: lists without articles come first where there are none, then new articles, then those that changed, then the
 * lists of all, and what is no more goes last. Of a shard only the first phase is done, and only for its articles: what
 * the lists need of them is written down (shardFile.ts).
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<Summary> {
  const { articles, out, cache, site, base, pictures, offline, strict, shard, lib, onProgress, onProblem } = options
  const isMine = (id: string) => !shard || isInShard(id, shard)
  const tell = (file: string, problems: LocatedProblem[]) => {
    for (const problem of problems) onProblem(sentenceOf(file, problem), problem.level)
  }
  const killed = wasKilled(cache, shard)
  for (const folder of [out, cache]) sweep(folder, killed)
  sweep(join(out, 'assets'))
  const before = readState(cache, shard)
  const all = await scanArticlesTogether(articles, before)
  const found = all.filter(({ id }) => isMine(id))
  for (const { file, entry, problems } of found) {
    tell(file, problems)
    if (!entry) onProblem(`${file} is left out of the site.`, 'error')
  }
  if (strict && found.some(each => each.problems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'Nothing was built: --strict wants articles without problems.')
  const entries = all.flatMap(({ entry }) => entry ?? []).sort(byDate)
  if (entries.length === 0) throw new Failure(1, 'Nothing was built: not one article can be shown.')
  const assets = await copyAssets(lib, out, base, offline)

  const state: State = Object.fromEntries(all.map(({ file: _, id, ...known }) => [id, known]))
  const program = programHash(lib, assets)
  const shared = hashOf(JSON.stringify([site, base, pictures, offline]), program)
  const wanted = entries.flatMap((entry, index) => {
    if (!isMine(entry.id)) return []
    const next = nextOf(entries, index, base)
    const known = state[entry.id]
    // As it is, and no hash: of a thousand articles that would take as long as reading all that is known of them.
    const made = JSON.stringify([shared, known?.hash, next, known?.pictures])
    return { id: entry.id, next, sound: soundHash(known), made }
  })
  const changed = wanted.filter(({ id, made }) => state[id]?.made !== made || !existsSync(join(out, id, 'index.html')))
  const made = new Map(wanted.map(each => [each.id, each.made]))
  const done = new Set<string>()
  const old: string[] = []
  const sums = { pages: 0, pictures: 0, bytes: 0 }
  noteUnfinished(
    cache,
    changed.map(({ id }) => id),
    shard,
  )
  // Until this is done, no lists can be made of what was there before.
  removeShardFiles(out, shard)
  const hasLists = existsSync(join(out, 'index.html'))
  const now = new Date()
  const lists = (of: SiteEntry[]) => buildIndexes(of, out, site, base, assets, now)
  if (!hasLists && !shard) lists([])
  const shape = { articles, out, cache, site, base, pictures, offline, assets: assets.article }
  const fresh = new Map<string, SiteEntry>()
  const onBuilt = ({ id }: ArticleToBuild, built: Built) => {
    Object.assign(state[id] ?? {}, { made: made.get(id), listed: built.listed, pictureProblems: built.problems })
    fresh.set(id, built.entry)
    old.push(...built.old)
    if (done.has(id)) return
    onProgress(done.add(id).size, changed.length)
    sums.pages += built.pages
    sums.pictures += built.made
    sums.bytes += built.bytes
  }
  const ring = entries.map(({ id }) => id)
  const write = (some: ArticleToBuild[]) => share('buildArticle', some, shape, onBuilt)
  await buildInOrder(ring, changed, out, write)
  for (const { id, file } of found) tell(file, state[id]?.pictureProblems ?? [])
  if (strict && Object.values(state).some(each => each.pictureProblems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'The lists were not built: --strict wants pictures without problems.')
  const mark = () => {
    const known = wanted.map(({ id }) => state[id])
    return markOf(shared, known, now)
  }
  const current = !shard && areCurrent(cache, out, mark())
  let listed: SiteEntry[] = []
  if (!current) {
    const marks = new Map(wanted.map(({ id }) => [id, state[id]?.listed ?? '']))
    const kept = readEntries(cache, marks, shard)
    // Where that has suffered, only building an article tells what lists say of it.
    const lost = wanted.filter(({ id }) => !fresh.has(id) && !kept.has(id))
    await buildInOrder(ring, lost, out, write)
    listed = wanted.flatMap(({ id }) => fresh.get(id) ?? kept.get(id) ?? [])
    writeEntries(cache, listed, shard)
  }
  if (!shard && !current) {
    remember(cache, '')
    lists(listed)
    remember(cache, mark())
  }
  // Lists that are there may still lead to what is gone: then newsreel index removes it, after them.
  if (!shard || !hasLists) {
    for (const path of old) removeFile(out, path)
    removeGone(out, id => isMine(id) && !made.has(id))
  }
  const seen = hashOf(JSON.stringify(entries.map(({ id }) => [id, state[id]?.hash])))
  const record = { site, base, pictures, offline, program, articles: seen, entries: listed }
  if (shard) writeShardFile(out, { shard, ...record })
  writeState(cache, state, shard)
  return { articles: wanted.length, skipped: found.length - wanted.length, built: done.size, ...sums }
}
