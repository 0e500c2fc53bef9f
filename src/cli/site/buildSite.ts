import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { byDate, type LibraryEntry } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import { readSiteEntry, type Site } from '../../page/site.ts'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { Failure } from '../fail.ts'
import { copyAssets } from './assets.ts'
import { buildIndexes } from './buildIndexes.ts'
import { buildArticles } from './pool.ts'
import { PLAIN, scanArticles } from './scanArticles.ts'
import { hashOf, readState, type State, writeState } from './state.ts'

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
 * what changed since the last build is made again; a build that was killed goes on where it was.
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<Summary> {
  const { articles, out, cache, site, base, pictures, offline, strict, lib, onProgress, onProblem } = options
  const tell = (file: string, problems: Problem[]) => {
    for (const { path, message, level } of problems) onProblem(`${file} ${path}: ${message}`, level)
  }
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
  const assets = await copyAssets(lib, out, base, offline)

  const state: State = Object.fromEntries(found.map(({ file: _, id, ...known }) => [id, known]))
  const shared = hashOf(JSON.stringify([site, base, pictures, offline, assets.article]), programHash(lib))
  const wanted = entries.map((entry, index) => {
    const next = nextOf(entries, index, base)
    const known = state[entry.id]
    return { id: entry.id, next, made: hashOf(shared, known?.hash ?? '', JSON.stringify([next, known?.pictures])) }
  })
  const changed = wanted.filter(({ id, made }) => state[id]?.made !== made || !existsSync(join(out, id, 'index.html')))
  const made = new Map(wanted.map(each => [each.id, each.made]))
  const summary = { articles: entries.length, skipped: found.length - entries.length, built: 0 }
  const sums = { pages: 0, pictures: 0, bytes: 0 }
  try {
    const shape = { articles, out, cache, site, base, pictures, offline, assets: assets.article }
    await buildArticles(changed, shape, (id, built) => {
      summary.built++
      sums.pages += built.pages
      sums.pictures += built.made
      sums.bytes += built.bytes
      const known = state[id]
      if (known) Object.assign(known, { made: made.get(id), listed: built.entry, pictureProblems: built.problems })
      onProgress(summary.built, changed.length)
    })
    for (const { id, file } of found) tell(file, state[id]?.pictureProblems ?? [])
    if (strict && Object.values(state).some(each => each.pictureProblems.some(problem => problem.level === 'error')))
      throw new Failure(1, 'The lists were not built: --strict wants pictures without problems.')
    await removeGone(out, before, state)
    // What an earlier build remembered is as unchecked as any file.
    const listed = entries.flatMap(({ id }) => readSiteEntry(state[id]?.listed) ?? [])
    await buildIndexes(listed, out, site, base, assets, new Date())
  } finally {
    await writeState(cache, state)
  }
  return { ...summary, ...sums }
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

/** Takes the pages of articles away that an earlier build made, and that are no more. */
async function removeGone(out: string, before: State, now: State): Promise<void> {
  for (const [id, { made }] of Object.entries(before)) {
    if (!made || now[id]?.entry || !PLAIN.test(id)) continue
    for (const folder of [join(out, id), join(out, 'articles', id)]) await rm(folder, { recursive: true, force: true })
  }
}
