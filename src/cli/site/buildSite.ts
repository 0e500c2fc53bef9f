import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byDate, type LibraryEntry } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import { readSiteEntry, type Site, type SiteEntry } from '../../page/site.ts'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { Failure } from '../fail.ts'
import { sweep } from '../writeWhole.ts'
import { copyAssets } from './assets.ts'
import type { Built } from './buildArticle.ts'
import { buildIndexes } from './buildIndexes.ts'
import { buildInOrder, removePages } from './newPages.ts'
import { withThreads } from './pool.ts'
import { canBeArticle, scanArticles } from './scanArticles.ts'
import { hashOf, noteUnfinished, readState, type State, wasKilled, writeState } from './state.ts'

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
  strict: boolean
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
 * lists of all, and what is no more goes last.
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<Summary> {
  const { articles, out, cache, site, base, pictures, strict, lib, onProgress, onProblem } = options
  const tell = (file: string, problems: Problem[]) => {
    for (const { path, message, level } of problems) onProblem(`${file} ${path}: ${message}`, level)
  }
  for (const folder of [out, join(out, 'assets')]) sweep(folder, folder === out && wasKilled(cache))
  const before = readState(cache)
  const found = scanArticles(articles, before)
  for (const { file, entry, problems } of found) {
    tell(file, problems)
    if (!entry) onProblem(`${file} is left out of the site.`, 'error')
  }
  if (strict && found.some(each => each.problems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'Nothing was built: --strict wants articles without problems.')
  const entries = found.flatMap(({ entry }) => entry ?? []).sort(byDate)
  if (entries.length === 0) throw new Failure(1, 'Nothing was built: not one article can be shown.')
  const assets = await copyAssets(lib, out, base)

  const state: State = Object.fromEntries(found.map(({ file: _, id, ...known }) => [id, known]))
  const shared = hashOf(JSON.stringify([site, base, pictures, assets.article]), programHash(lib))
  const wanted = entries.map((entry, index) => {
    const next = nextOf(entries, index, base)
    const known = state[entry.id]
    return { id: entry.id, next, made: hashOf(shared, known?.hash ?? '', JSON.stringify([next, known?.pictures])) }
  })
  const changed = wanted.filter(({ id, made }) => state[id]?.made !== made || !existsSync(join(out, id, 'index.html')))
  const made = new Map(wanted.map(each => [each.id, each.made]))
  const gone = Object.keys(before).filter(id => before[id]?.made && !made.has(id) && canBeArticle(id))
  const done = new Set<string>()
  const sums = { pages: 0, pictures: 0, bytes: 0 }
  noteUnfinished(cache, [...changed.map(({ id }) => id), ...gone])
  const lists = (of: SiteEntry[]) => buildIndexes(of, out, site, base, assets, new Date())
  if (!existsSync(join(out, 'index.html'))) lists([])
  const shape = { articles, out, cache, site, base, pictures, assets: assets.article }
  const onBuilt = (id: string, built: Built) => {
    Object.assign(state[id] ?? {}, { made: made.get(id), listed: built.entry, pictureProblems: built.problems })
    if (done.has(id)) return
    onProgress(done.add(id).size, changed.length)
    sums.pages += built.pages
    sums.pictures += built.made
    sums.bytes += built.bytes
  }
  const ids = entries.map(({ id }) => id)
  await withThreads(changed.length, shape, onBuilt, build => buildInOrder(ids, changed, out, build))
  for (const { id, file } of found) tell(file, state[id]?.pictureProblems ?? [])
  if (strict && Object.values(state).some(each => each.pictureProblems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'The lists were not built: --strict wants pictures without problems.')
  // What an earlier build remembered is as unchecked as any file.
  lists(ids.flatMap(id => readSiteEntry(state[id]?.listed) ?? []))
  removePages(gone, out)
  writeState(cache, state)
  return { articles: entries.length, skipped: found.length - entries.length, built: done.size, ...sums }
}

/** Another version of the command line may make other pages of the same articles. */
function programHash(lib: string): string {
  const folder = join(lib, 'cli')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.js')) : []
  return hashOf(...names.sort().map(name => readFileSync(join(folder, name))))
}

function nextOf(entries: LibraryEntry[], index: number, base: string): NextArticle | undefined {
  const next = entries.length > 1 ? entries[(index + 1) % entries.length] : undefined
  return next && { href: `${base}${encodeURIComponent(next.id)}/`, headline: next.headline }
}
