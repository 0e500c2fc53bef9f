import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLimits } from '../load/pages.ts'
import { getShortArticle, LONG_ARTICLE, writeComparedArticles } from './articles.ts'
import { buildPeer } from './buildPeer.ts'
import { PEER_NAMES, type Subject } from './subjects.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Folders whose pages are measured: the site of `newsreel build`, and the app with the peers beside it. */
export type Folders = { site: string; app: string }

/**
 * Writes the pages to be measured to a folder. All load the same article and picture files.
 * @param sizes the numbers of sections of the short articles
 */
export async function prepare(
  folder: string,
  subjects: readonly Subject[],
  sizes: readonly number[],
): Promise<Folders> {
  const [articles, site, app] = ['articles', 'site', 'app'].map(name => join(folder, name)) as [string, string, string]
  await writeComparedArticles(articles, sizes)
  cpSync(join(ROOT, 'dist'), app, { recursive: true })
  cpSync(articles, join(app, 'articles'), { recursive: true })
  const ids = [LONG_ARTICLE, ...sizes.map(getShortArticle)]
  for (const id of ids) {
    mkdirSync(join(app, id))
    copyFileSync(join(app, 'index.html'), join(app, id, 'index.html')) // the app's server answers all paths with it
    removeIcon(join(app, id))
    mkdirSync(join(app, 'host', id), { recursive: true })
    writeFileSync(join(app, 'host', id, 'index.html'), toHostPage(id))
  }
  for (const { name } of subjects)
    if (PEER_NAMES.includes(name)) await buildPeer(name, join(app, 'peers', name), `/peers/${name}/`)
  if (subjects.some(({ isSite }) => isSite)) buildSite(articles, site, ids)
  return { site, app }
}

/** Builds the site with the pictures as they are: encoded ones would make its pages lighter than those of the peers. */
function buildSite(articles: string, site: string, ids: readonly string[]): void {
  const command = [join(ROOT, 'lib/cli/newsreel.js'), 'build', articles, '-o', site, '--no-pictures']
  execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 2] })
  writeLimits(site, LONG_ARTICLE)
  for (const id of ids) removeIcon(join(site, id))
}

/**
 * Gives a page an empty icon, as the pages of the peers have. In private windows, as those of the benchmark are,
 * Chromium loads and decodes the icon again at each change of the address.
 */
function removeIcon(folder: string): void {
  const file = join(folder, 'index.html')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:,">'))
}

/** A page that fills its window with the element, as the pages of the peers do. */
const toHostPage = (id: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>host</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 } newsreel-reader { display: block; height: 100vh }</style>
<script type="module" src="/newsreel-element.js"></script>
<newsreel-reader src="/articles/${id}/article.json"></newsreel-reader>
`

/** The versions of the measured libraries. */
export function readVersions(): Record<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  const bench = join(import.meta.dirname, '..')
  const names = Object.keys(read(join(bench, 'package.json')).dependencies).filter(name => !name.startsWith('@11ty'))
  const versions = names.map(name => [name, read(join(bench, 'node_modules', name, 'package.json')).version] as const)
  return Object.fromEntries(versions)
}
