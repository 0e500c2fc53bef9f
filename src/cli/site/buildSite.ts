import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { byDate, type LibraryEntry } from '../../article/library.ts'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { Failure } from '../fail.ts'
import { copyAssets } from './assets.ts'
import { headersFile } from './headersFile.ts'
import { buildArticles } from './pool.ts'
import { PLAIN, type ScannedArticle, scanArticles } from './scanArticles.ts'
import { hashOf, readState, type State, writeState } from './state.ts'
import { writeWhole } from './writeFile.ts'

/** What `newsreel build` is told. */
export type SiteOptions = {
  articles: string
  site: string
  /** Where a build remembers what it made, for the next one. */
  cache: string
  base: string
  address: string | undefined
  strict: boolean
  /** The package's folder of built files. */
  lib: string
  /** Told of each article, with how many there are to build. */
  onProgress: (done: number, of: number) => void
  /** Told of each problem, in a sentence that names the file. */
  onProblem: (sentence: string, level: 'error' | 'warning') => void
}

/** What a build has made, and what it found made already. */
export type Summary = { articles: number; skipped: number; built: number; pages: number; bytes: number }

/**
 * Builds a site from a folder of articles, in two phases: the articles, each for itself, then what is made of all. Only
 * what changed since the last build is made again; a build that was killed goes on where it was.
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<Summary> {
  const { articles, site, cache, base, address, strict, lib, onProgress } = options
  const state = readState(cache)
  const found = scanArticles(articles, state)
  tell(found, options)
  if (strict && found.some(each => each.problems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'Nothing was built: --strict wants articles without problems.')
  const entries = found.flatMap(({ entry }) => entry ?? []).sort(byDate)
  if (entries.length === 0) throw new Failure(1, 'Nothing was built: not one article can be shown.')
  const assets = copyAssets(lib, site, base)
  copyIcon(lib, site)

  const byId = new Map(found.map(each => [each.id, each]))
  const shared = hashOf(JSON.stringify([base, address, assets.article]))
  const wanted = entries.map((entry, index) => {
    const next = nextOf(entries, index, base)
    const known = byId.get(entry.id)
    return { id: entry.id, next, made: hashOf(shared, known?.hash ?? '', JSON.stringify([next, known?.pictures])) }
  })
  const isMade = ({ id, made }: (typeof wanted)[number]) =>
    byId.get(id)?.made === made && existsSync(join(site, id, 'index.html'))
  const changed = wanted.filter(each => !isMade(each))
  const summary = { articles: entries.length, skipped: found.length - entries.length, built: 0, pages: 0, bytes: 0 }
  const made = new Map(wanted.map(each => [each.id, each.made]))
  const built: State = Object.fromEntries(found.map(({ file: _, id, ...known }) => [id, known]))
  try {
    await buildArticles(changed, { articles, site, base, address, assets: assets.article }, (id, written) => {
      summary.built++
      summary.pages += written.pages
      summary.bytes += written.bytes
      const known = built[id]
      if (known) known.made = made.get(id) ?? ''
      onProgress(summary.built, changed.length)
    })
    removeGone(site, state, built)
    writeWhole(join(site, 'articles/index.json'), JSON.stringify(entries))
    writeWhole(join(site, '_headers'), headersFile(base))
  } finally {
    writeState(cache, built)
  }
  return summary
}

function nextOf(entries: LibraryEntry[], index: number, base: string): NextArticle | undefined {
  const next = entries.length > 1 ? entries[(index + 1) % entries.length] : undefined
  return next && { href: `${base}${encodeURIComponent(next.id)}/`, headline: next.headline }
}

function copyIcon(lib: string, site: string): void {
  const icon = join(lib, '../public/favicon.svg')
  if (existsSync(icon)) writeWhole(join(site, 'favicon.svg'), readFileSync(icon))
}

/** Takes the pages of articles away that an earlier build made, and that are no more. */
function removeGone(site: string, before: State, now: State): void {
  for (const [id, { made }] of Object.entries(before)) {
    if (!made || now[id]?.entry || !PLAIN.test(id)) continue
    for (const folder of [join(site, id), join(site, 'articles', id)]) rmSync(folder, { recursive: true, force: true })
  }
}

function tell(found: ScannedArticle[], { onProblem }: SiteOptions): void {
  for (const { file, entry, problems } of found) {
    for (const { path, message, level } of problems) onProblem(`${file} ${path}: ${message}`, level)
    if (!entry) onProblem(`${file} is left out of the site.`, 'error')
  }
}
