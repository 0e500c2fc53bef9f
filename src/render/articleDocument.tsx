import { renderToString } from 'react-dom/server'
import { buildDeck } from '../deck/buildDeck.ts'
import { hashForId } from '../deck/location.ts'
import { memoize } from '../deck/memoize.ts'
import { formatDate, preloadDates } from '../i18n/formatDate.ts'
import { getDirection } from '../i18n/writing.ts'
import { Fingerprint } from '../page/fingerprint.ts'
import { PageReader } from '../page/PageReader.tsx'
import { type InlineData, type PageData, pagePath, ROOT_ATTRIBUTE, versionedJsonPath } from '../page/pageData.ts'
import { PAGE_DATA_ATTRIBUTE } from '../protocol/offline.ts'
import { getDateLanguage, getWords, languageAttributes, loadWords } from '../reader/language/words.ts'
import { slideName } from '../reader/shared/slideName.ts'
import { documentShell, sharedHead } from './documentShell.ts'
import type { PageMeta } from './head.ts'
import { escapeJson, escapeText, formatAttributes, tag } from './html.ts'
import { omitUndefined } from './omitUndefined.ts'

/** The files that pages load, as paths from the server's root. */
export type PageAssets = {
  /** The style sheets of what the page draws; of what only its script draws; of what only those without script see. */
  styles: string[]
  scriptStyles: string[]
  noscriptStyles: string[]
  script: string
  /** What that script imports. */
  imports: string[]
  /** The script that asks for that one again where it was lost. */
  retryScript: string
  /** What that script loads in its turn, beside the later styles; the one that takes the page over last. */
  modules: string[]
  icon: string
  /** The script of the pages for sharing (openShared.ts). */
  shareScript: string
}

/**
 * The whole document of an article's page: it reads without script, and says what its script needs to take it over.
 * Its script is "async", or an address with a fragment would wait for it to show its slide; and at the end, so that the
 * first picture is asked for before it (that made the largest paint 2% sooner).
 * There is no inline script, style or style attribute in it, so that the strictest policy lets it be.
 * @param meta its metadata for search engines and shared links (head.ts)
 */
export async function articleDocument(data: PageData, assets: PageAssets, meta: PageMeta): Promise<string> {
  return joinParts(await renderArticleParts(data, assets, meta))
}

/**
 * A document in parts, as text or UTF-8. Who writes many of them writes them part by part: joined, each is a text so
 * large that the engine asks the system for its memory, which takes longer than drawing half the page.
 */
export type HtmlParts = (string | Uint8Array)[]

/** A document of parts as one text. */
export function joinParts(parts: HtmlParts): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return parts.map(part => (typeof part === 'string' ? part : decoder.decode(part))).join('')
}

/** The document as articleDocument gives it, in parts. */
export async function renderArticleParts(data: PageData, assets: PageAssets, meta: PageMeta): Promise<HtmlParts> {
  await prepare(data.article)
  const html = renderToString(<PageReader data={data} />)
  return partsOf({ ...data, fingerprint: `${new Fingerprint().addHtml(html)}` }, [html], assets, meta)
}

/**
 * An article's page and its page for iframes.
 * @param data of its page
 * @param meta the metadata of both pages
 */
export async function renderPageAndEmbed(
  data: PageData,
  assets: PageAssets,
  meta: { page: PageMeta; embed: PageMeta },
): Promise<{ page: HtmlParts; embed: HtmlParts }> {
  const { next: _next, offline: _offline, ...own } = data
  return {
    page: await renderArticleParts(data, assets, meta.page),
    embed: await renderArticleParts({ ...own, embed: true }, assets, meta.embed),
  }
}

async function prepare(article: PageData['article']): Promise<void> {
  const { lang = 'en' } = article
  await loadWords(lang)
  // To have Intl write them takes as long as a slide.
  preloadDates(getDateLanguage(lang), formatDates(article) ?? {})
}

function partsOf(
  { article, ...data }: PageData,
  body: HtmlParts,
  assets: PageAssets,
  { head, end }: PageMeta,
): HtmlParts {
  const { lang = 'en' } = article
  const shell = documentShell({ lang, dir: getDirection(lang) }, `${filesHead(assets)}\n${head}`)
  const words = getWords(lang)
  const held: InlineData = { ...data, ...omitUndefined({ dates: formatDates(article) }) }
  const rest = `</div>
<noscript>${data.embed ? renderEmbedContents(article, pagePath(data)) : renderContents(article)}</noscript>
<script type="application/json" ${PAGE_DATA_ATTRIBUTE}>${escapeJson(held)}</script>
${assets.imports.map(href => `<link rel="modulepreload" href="${href}">\n`).join('')}<script type="module" async src="${assets.script}" data-styles="${assets.scriptStyles.join(' ')}" data-modules="${assets.modules.join(' ')}" data-article="${versionedJsonPath(held)}"${formatAttributes({ 'data-failed': words.loadFailed, 'data-reload': words.reload })}></script>
<script type="module" async src="${assets.retryScript}" fetchpriority="low"></script>
${end}${shell.end}`
  return [`${shell.start}<div ${ROOT_ATTRIBUTE}>`, ...body, rest]
}

const filesHead = memoize((assets: PageAssets) => sharedHead(assets))

const formatDates = memoize(({ published, modified, lang }: PageData['article']): PageData['dates'] => {
  const dates = [published, modified].filter(date => date !== undefined)
  return dates.length
    ? Object.fromEntries(dates.map(date => [date, formatDate(date, getDateLanguage(lang), 'UTC')]))
    : undefined
})

/** The contents for those without script: below the slides, which they lead to. */
const renderContents = memoize((article: PageData['article']) => {
  const deck = buildDeck(article)
  const words = getWords(article.lang ?? 'en')
  const items = deck.slides.map((slide, index) => {
    const href = hashForId(slide.id)
    return tag(
      'li',
      { lang: article.lang, dir: words.dir },
      tag('a', { href }, escapeText(slideName(deck, index, words))),
    )
  })
  const list = tag('h2', {}, escapeText(words.contents)) + tag('ol', {}, items.join(''))
  return tag('nav', { class: 'page-contents', 'aria-label': words.contents, ...languageAttributes(words) }, list)
})

/**
 * The same in a page for iframes, whose slides no fragment finds without script: the entries open the article's own
 * page.
 */
function renderEmbedContents(article: PageData['article'], page: string): string {
  return renderContents(article).replaceAll('<a href="', `<a target="_blank" href="${page}`)
}
