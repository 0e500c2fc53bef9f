import { basename, dirname, join } from 'node:path'
import type { Article } from '../../article/schema.ts'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { articleDocument } from '../../render/articleDocument.tsx'
import { createEmbedMeta, createPageMeta } from '../../render/head.ts'
import { escapeText, tag } from '../../render/html.ts'
import { htmlDocument } from '../../render/htmlDocument.ts'
import { libraryDocument } from '../../render/library/libraryDocument.tsx'
import { createOnePage } from '../../render/library/listPages.ts'
import { notFoundDocument } from '../../render/notFoundDocument.ts'
import { sharePages } from '../../render/sharePages.ts'
import type { Site, SiteEntry } from '../../render/site.ts'
import { articleJson } from '../articles/articleJson.ts'
import { count } from '../output/count.ts'
import { getNextArticle } from '../site/plan/getNextArticle.ts'
import type { ScannedArticle } from '../site/plan/scanArticles.ts'
import type { SiteAssets } from '../site/siteAssets.ts'
import { addDevTools, formatCounts, renderProblemList, toPanelLines } from './problemPanel.ts'

/** What every page of `newsreel dev` needs. */
export type DevPageOptions = { site: Site; assets: SiteAssets; version: string }

/** The path of an article's file, relative to the folder of articles. */
const toFilePath = ({ file }: ScannedArticle) => join(basename(dirname(file)), basename(file))

/** The library: all articles, also those that cannot be shown, and a panel that lists the articles with problems. */
export function libraryPage(articles: ScannedArticle[], { site, assets, version }: DevPageOptions): string {
  const withProblems = articles.filter(({ problems }) => problems.length > 0)
  const lines = withProblems.map(scanned => {
    const { id, entry, problems } = scanned
    return {
      text: `${entry?.headline ?? `“${id}” cannot be shown`}: ${formatCounts(problems)}`,
      position: toFilePath(scanned),
      level: problems.some(({ level }) => level === 'error') ? ('error' as const) : ('warning' as const),
      href: `/${encodeURIComponent(id)}/`,
    }
  })
  const html = libraryDocument(createOnePage(articles.map(toCard)), [], site, assets.library)
  return addDevTools(
    html,
    version,
    `${withProblems.length} of ${count(articles.length, 'article')} ${withProblems.length === 1 ? 'has' : 'have'} problems`,
    lines,
  )
}

function toCard({ id, entry, problems }: ScannedArticle): SiteEntry {
  const counts = formatCounts(problems)
  const kicker = counts ? { kicker: [entry?.kicker, counts].filter(Boolean).join(' · ') } : {}
  if (entry) return { ...entry, summary: '', ...kicker }
  return { id, headline: id, kicker: 'Cannot be shown', standfirst: problems[0]?.message ?? '', summary: '' }
}

/** The page of an article, with its problems. */
export async function articlePage(
  scanned: ScannedArticle,
  article: Article,
  problems: LocatedProblem[],
  all: ScannedArticle[],
  { site, assets, version }: DevPageOptions,
): Promise<string> {
  const { id } = scanned
  const file = toFilePath(scanned)
  const entries = all.flatMap(({ entry }) => entry ?? [])
  const next = getNextArticle(
    entries,
    entries.findIndex(entry => entry.id === id),
    site.lang,
    '/',
  )
  const data = { id, article, version: articleJson(article).version, base: '/', ...(next ? { next } : {}) }
  const html = await articleDocument(data, assets.article, createPageMeta(article, id, site))
  return addDevTools(html, version, `${formatCounts(problems)} in ${file}`, toPanelLines(file, problems))
}

/** The page of an article for iframes on other pages. */
export async function embedPage(
  id: string,
  article: Article,
  { site, assets, version }: DevPageOptions,
): Promise<string> {
  const html = await articleDocument(
    { id, article, version: articleJson(article).version, base: '/', embed: true },
    assets.article,
    createEmbedMeta(createPageMeta(article, id, site)),
  )
  return addDevTools(html, version, '', [])
}

/** The share page of a section, or null when the article has no such section. */
export function sharePage(
  id: string,
  article: Article,
  section: string,
  { site, assets }: DevPageOptions,
): string | null {
  const slide = buildDeck(article).slides.find(each => each.id === section && each.position > 0)
  return slide ? sharePages(article, id, site, { script: assets.article.shareScript })(slide) : null
}

/** The page of an article that cannot be shown: lists its problems. */
export function brokenArticlePage(
  scanned: ScannedArticle,
  problems: LocatedProblem[],
  options: DevPageOptions,
): string {
  const lines = toPanelLines(toFilePath(scanned), problems)
  const list = tag('div', { class: 'dev-problems' }, renderProblemList(lines))
  const message = 'This page shows the article as soon as its file is fixed.'
  return messagePage(`“${scanned.id}” cannot be shown`, message, list, options)
}

/** The page for an error that concerns all articles. */
export const errorPage = (message: string, options: DevPageOptions) =>
  messagePage('Nothing can be shown', message, '', options)

/** The "not found" page. It reloads, too: the article may still come. */
export function notFoundPage({ site, assets, version }: DevPageOptions): string {
  return addDevTools(notFoundDocument(site, assets.screen), version, '', [])
}

function messagePage(
  title: string,
  message: string,
  details: string,
  { site, assets, version }: DevPageOptions,
): string {
  const actions = tag('p', { class: 'screen-actions' }, tag('a', { class: 'button', href: '/' }, 'All articles'))
  const box = tag('h1', {}, escapeText(title)) + tag('p', {}, escapeText(message)) + details + actions
  const body = tag('main', {}, tag('div', { class: 'screen' }, tag('div', { class: 'screen-box' }, box)))
  const head = tag('title', {}, escapeText(`${title} · ${site.name}`))
  return addDevTools(htmlDocument(site, { lang: 'en', head, body }, assets.screen), version, '', [])
}
