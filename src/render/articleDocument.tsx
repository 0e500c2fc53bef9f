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
import * as loadedParts from '../reader/slides/EndCard.lazy.tsx'
import { endParts } from '../reader/slides/endParts.ts'
import { documentShell, type FirstFiles, firstScript, sharedHead } from './documentShell.ts'
import type { PageMeta } from './head.ts'
import { escapeJson, escapeText, tag } from './html.ts'
import { type PageLook, scriptHead } from './look/lookHead.ts'
import { omitUndefined } from './omitUndefined.ts'

// The page contains the end card before its code is loaded.
endParts.loaded = loadedParts

/** The files that pages load, as paths from the server's root. */
export type PageAssets = FirstFiles & {
  /** Style sheets of what only script draws. `start` loads them. */
  scriptStyles: string[]
  /** Style sheets for readers without script. */
  noscriptStyles: string[]
  /** The module that starts the page (hydrate/start/start.ts), and those that it imports statically. */
  start: string[]
  /** The modules that `start` loads later. The last one hydrates the page. */
  modules: string[]
  icon: string
  /** The script of share pages (openShared.ts). */
  shareScript: string
  /** The look of the site, if it is configured. */
  look?: PageLook | undefined
}

/**
 * Renders the document of an article's page. It can be read without script, and contains what its script needs for
 * hydration. The first script loads the others (loadStart.ts), so the page names it twice: if it fails to load, the
 * browser requests it again. The document has no inline script, style or style attribute, so that it works under the
 * strictest Content-Security-Policy.
 * @param meta its metadata for search engines and shared links (head.ts)
 */
export async function articleDocument(data: PageData, assets: PageAssets, meta: PageMeta): Promise<string> {
  return joinParts(await renderArticleParts(data, assets, meta))
}

/**
 * A document in parts, as text or UTF-8. A build writes the parts one by one: V8 allocates a joined string of this size
 * with a system call, which takes longer than rendering half the page.
 */
export type HtmlParts = (string | Uint8Array)[]

/** Joins the parts of a document. */
export function joinParts(parts: HtmlParts): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return parts.map(part => (typeof part === 'string' ? part : decoder.decode(part))).join('')
}

/** Renders the same document as `articleDocument`, in parts. */
export async function renderArticleParts(data: PageData, assets: PageAssets, meta: PageMeta): Promise<HtmlParts> {
  await loadWordsAndDates(data.article)
  const html = renderToString(<PageReader data={data} />)
  return toHtmlParts({ ...data, fingerprint: `${new Fingerprint().addHtml(html)}` }, [html], assets, meta)
}

/**
 * Renders an article's page and its embed page.
 * @param data the data of the article's page
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

async function loadWordsAndDates(article: PageData['article']): Promise<void> {
  const { lang = 'en' } = article
  await loadWords(lang)
  // Formatting two dates with Intl takes as long as rendering a slide.
  preloadDates(getDateLanguage(lang), formatDates(article) ?? {})
}

function toHtmlParts(
  { article, ...data }: PageData,
  body: HtmlParts,
  assets: PageAssets,
  { head, end }: PageMeta,
): HtmlParts {
  const { lang = 'en' } = article
  const shell = documentShell(
    { lang, dir: getDirection(lang) },
    [firstScript(assets, lang), filesHead(assets), scriptHead(assets.look, data.embed), head]
      .filter(Boolean)
      .join('\n'),
  )
  const words = getWords(lang)
  const inlineData: InlineData = { ...data, ...omitUndefined({ dates: formatDates(article) }) }
  const files = {
    'data-start': assets.start.join(' '),
    'data-styles': assets.scriptStyles.join(' '),
    'data-modules': assets.modules.join(' '),
    'data-article': versionedJsonPath(inlineData),
    'data-failed': words.loadFailed,
    'data-reload': words.reload,
  }
  const rest = `</div>
<noscript>${data.embed ? renderEmbedContents(article, pagePath(data)) : renderContents(article)}</noscript>
${tag('script', { type: 'application/json', ...files, [PAGE_DATA_ATTRIBUTE]: true }, escapeJson(inlineData))}
${tag('script', { async: true, src: assets.headScript }, '')}
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

/** The contents for readers without script: below the slides, with a link to each. */
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
 * The contents of an embed page. Its slides have no ids, so without script the links open the article's own page.
 */
function renderEmbedContents(article: PageData['article'], page: string): string {
  return renderContents(article).replaceAll('<a href="', `<a target="_blank" href="${page}`)
}
