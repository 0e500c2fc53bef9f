import { join } from 'node:path'
import type { Article } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { articleDocument } from '../../render/articleDocument.tsx'
import { saidInFrame, saidOf } from '../../render/head.ts'
import { escapeText, tag } from '../../render/html.ts'
import { htmlDocument } from '../../render/htmlDocument.ts'
import { libraryDocument } from '../../render/libraryDocument.ts'
import { notFoundDocument } from '../../render/notFoundDocument.ts'
import { sharePages } from '../../render/sharePages.ts'
import type { Site, SiteEntry } from '../../render/site.ts'
import { articleJson } from '../articles/articleJson.ts'
import type { LocatedProblem } from '../articles/readArticleText.ts'
import type { SiteAssets } from '../site/assets.ts'
import { nextOf } from '../site/plan/nextOf.ts'
import type { ScannedArticle } from '../site/plan/scanArticles.ts'
import { addPanel, countOf, linesOf, problemList } from './problemPanel.ts'

/** What all pages of newsreel dev share. */
export type DevPages = { site: Site; assets: SiteAssets; version: string }

/** Where people find an article's file: by its folder, as they know it. */
const nameOf = (id: string) => join(id, 'article.json')

/** The library: all articles, those that cannot be shown marked, and in the strip which have problems. */
export function libraryPage(found: ScannedArticle[], { site, assets, version }: DevPages): string {
  const troubled = found.filter(({ problems }) => problems.length > 0)
  const lines = troubled.map(({ id, entry, problems }) => ({
    text: `${entry?.headline ?? `“${id}” cannot be shown`}: ${countOf(problems)}`,
    place: nameOf(id),
    level: problems.some(({ level }) => level === 'error') ? ('error' as const) : ('warning' as const),
    href: `/${encodeURIComponent(id)}/`,
  }))
  const html = libraryDocument(found.map(cardOf), site, assets.library)
  return addPanel(html, version, `${troubled.length} of ${found.length} articles have problems`, lines)
}

function cardOf({ id, entry, problems }: ScannedArticle): SiteEntry {
  const rest = { summary: '' }
  const mark = countOf(problems)
  if (entry) return { ...entry, ...rest, ...(mark ? { kicker: [entry.kicker, mark].filter(Boolean).join(' · ') } : {}) }
  return { id, headline: id, kicker: 'Cannot be shown', standfirst: problems[0]?.message ?? '', ...rest }
}

/** The page of an article, with what is wrong with it. */
export async function articlePage(
  id: string,
  article: Article,
  problems: LocatedProblem[],
  all: ScannedArticle[],
  { site, assets, version }: DevPages,
): Promise<string> {
  const entries = all.flatMap(({ entry }) => entry ?? [])
  const next = nextOf(
    entries,
    entries.findIndex(entry => entry.id === id),
    '/',
  )
  const data = { id, article, version: articleJson(article).version, base: '/', ...(next ? { next } : {}) }
  const html = await articleDocument(data, assets.article, saidOf(article, id, site))
  return addPanel(html, version, `${countOf(problems)} in ${nameOf(id)}`, linesOf(nameOf(id), problems))
}

/** The page of an article for the iframes of other pages. */
export async function embedPage(id: string, article: Article, { site, assets, version }: DevPages): Promise<string> {
  const html = await articleDocument(
    { id, article, version: articleJson(article).version, base: '/', embed: true },
    assets.article,
    saidInFrame(saidOf(article, id, site)),
  )
  return addPanel(html, version, '', [])
}

/** The page for sharing of a section, or null when the article has no such section. */
export function sharedPage(id: string, article: Article, section: string, { site, assets }: DevPages): string | null {
  const slide = buildDeck(article).slides.find(each => each.id === section && each.position > 0)
  return slide ? sharePages(article, id, site, { script: assets.article.leadOn })(slide) : null
}

/** Why an article cannot be shown. */
export function brokenPage(id: string, problems: LocatedProblem[], pages: DevPages): string {
  const list = tag('div', { class: 'dev-problems' }, problemList(linesOf(nameOf(id), problems)))
  return screen(`“${id}” cannot be shown`, 'This page becomes the article as soon as its file is mended.', list, pages)
}

/** Why nothing can be shown, in a sentence. */
export const failurePage = (sentence: string, pages: DevPages) => screen('Nothing can be shown', sentence, '', pages)

/** The page for addresses that lead to none. It waits for an article to come. */
export function missingPage({ site, assets, version }: DevPages): string {
  return addPanel(notFoundDocument(site, assets.screen), version, '', [])
}

function screen(title: string, sentence: string, more: string, { site, assets, version }: DevPages): string {
  const way = tag('p', { class: 'screen-actions' }, tag('a', { class: 'button', href: '/' }, 'All articles'))
  const box = tag('h1', {}, escapeText(title)) + tag('p', {}, escapeText(sentence)) + more + way
  const body = tag('main', {}, tag('div', { class: 'screen' }, tag('div', { class: 'screen-box' }, box)))
  const head = tag('title', {}, escapeText(`${title} · ${site.name}`))
  return addPanel(htmlDocument(site, { lang: 'en', head, body, styles: assets.screen }), version, '', [])
}
