import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '../../article/library.ts'
import { Failure } from '../fail.ts'
import { copyAssets, type SiteAssets } from './assets.ts'
import { buildArticle } from './buildArticle.ts'
import { type FoundArticle, inOrder, readArticles } from './readArticles.ts'
import { writeWhole } from './writeFile.ts'

/** What `newsreel build` is told. */
export type SiteOptions = {
  articles: string
  site: string
  base: string
  address: string | undefined
  strict: boolean
  /** The package's folder of built files. */
  lib: string
  /** Told of each article, with how many there are. */
  onProgress: (done: number, of: number) => void
  /** Told of each problem, in a sentence that names the file. */
  onProblem: (sentence: string, level: 'error' | 'warning') => void
}

/** What a build has made. */
export type Summary = { articles: number; skipped: number; pages: number; bytes: number }

/**
 * Builds a site from a folder of articles, in two phases: the articles, each for itself, then what is made of all.
 * @throws Failure
 */
export async function buildSite(options: SiteOptions): Promise<Summary> {
  const { articles, site, base, address, strict, lib, onProgress } = options
  const found = readArticles(articles)
  tell(found, options)
  const broken = found.filter(each => !each.article)
  if (strict && found.some(each => each.problems.some(problem => problem.level === 'error')))
    throw new Failure(1, 'Nothing was built: --strict wants articles without problems.')
  const entries = inOrder(found)
  if (entries.length === 0) throw new Failure(1, 'Nothing was built: not one article can be shown.')
  const assets = copyAssets(lib, site, base)
  const icon = join(lib, '../public/favicon.svg')
  if (existsSync(icon)) writeWhole(join(site, 'favicon.svg'), readFileSync(icon))
  let [pages, bytes] = [0, 0]
  for (const [index, entry] of entries.entries()) {
    const one = found.find(each => each.id === entry.id)
    if (!one?.article) continue
    const folder = join(articles, entry.id)
    const next = nextOf(entries, index, base)
    const made = await buildArticle(
      { id: entry.id, folder, article: one.article, ...(next ? { next } : {}) },
      { site, base, address, assets: assets.article },
    )
    pages += made.pages
    bytes += made.bytes
    onProgress(index + 1, entries.length)
  }
  buildIndexes(entries, site, base, assets)
  return { articles: entries.length, skipped: broken.length, pages, bytes }
}

function nextOf(entries: LibraryEntry[], index: number, base: string) {
  const next = entries.length > 1 ? entries[(index + 1) % entries.length] : undefined
  return next && { href: `${base}${encodeURIComponent(next.id)}/`, headline: next.headline }
}

/** What is made of all articles. */
function buildIndexes(entries: LibraryEntry[], site: string, _base: string, _assets: SiteAssets): void {
  writeWhole(join(site, 'articles/index.json'), JSON.stringify(entries))
}

function tell(found: FoundArticle[], { onProblem }: SiteOptions): void {
  for (const { file, article, problems } of found) {
    for (const { path, message, level } of problems) onProblem(`${file} ${path}: ${message}`, level)
    if (!article) onProblem(`${file} is left out of the site.`, 'error')
  }
}
