import { renderToStaticMarkup } from 'react-dom/server'
import { compareByDate } from '../article/library.ts'
import { getPageWords } from '../i18n/pages.ts'
import { getTextAttributes } from '../i18n/writing.ts'
import { LibraryCard } from '../page/LibraryCard.lazy.tsx'
import { articleAddresses, toSitePath } from './addresses.ts'
import { feedLinks, metaTag, pictureTags, propertyTag, structuredData } from './head.ts'
import { escapeText, tag } from './html.ts'
import { htmlDocument } from './htmlDocument.ts'
import type { Site, SiteEntry } from './site.ts'
import { MAX_SUMMARY_LENGTH, shorten } from './summary.ts'

/**
 * The library as a page that needs no script: a card for every article, newest first.
 * @param styles the addresses of the style sheets
 */
export function libraryDocument(entries: SiteEntry[], site: Site, styles: readonly string[]): string {
  const { words, lang } = getPageWords(site.lang)
  const wordsLang = lang === site.lang ? undefined : lang
  const newestFirst = [...entries].sort(compareByDate)
  const note = site.description ? tag('p', {}, escapeText(site.description)) : ''
  const header = tag('header', {}, tag('h1', {}, escapeText(site.name)) + note)
  const cards = renderCards(newestFirst, site)
  const list = cards
    ? tag('ul', { 'aria-label': words.articles, lang: wordsLang }, `${cards}\n`)
    : tag(
        'p',
        { class: 'library-empty', ...(wordsLang ? getTextAttributes(wordsLang) : {}) },
        escapeText(words.noArticles),
      )
  const body = tag('main', {}, tag('div', { class: 'library' }, `\n${header}\n${list}\n`))
  return htmlDocument(site, { lang: site.lang, head: head(newestFirst, site), body, styles })
}

function head(entries: SiteEntry[], site: Site): string {
  const { name, address: url } = site
  // Search engines want a description: without one of the site, the first headlines.
  const headlines = entries.slice(0, 10).map(({ headline }) => headline)
  const description = site.description ?? shorten(headlines.join(' · '), MAX_SUMMARY_LENGTH)
  const first = entries.find(({ card }) => card)
  return [
    tag('title', {}, escapeText(name)),
    metaTag('description', description),
    metaTag('robots', 'max-image-preview:large'),
    tag('link', { rel: 'canonical', href: url }),
    propertyTag('og:type', 'website'),
    propertyTag('og:title', name),
    propertyTag('og:description', description),
    propertyTag('og:url', url),
    ...pictureTags(first?.card ?? null),
    ...feedLinks(site),
    structuredData({ '@context': 'https://schema.org', '@type': 'WebSite', name, url }),
  ]
    .filter(Boolean)
    .join('\n')
}

/** Renders all cards in one call of React, as each call has a cost. */
function renderCards(entries: SiteEntry[], site: Site): string {
  const toPath = (url: string) => toSitePath(url, site)
  const cards = entries.flatMap((entry, index) => {
    const { page, article: source } = articleAddresses(entry.id, site)
    return [
      '\n',
      <LibraryCard
        key={entry.id}
        entry={entry}
        href={toPath(page)}
        source={source}
        lang={site.lang}
        // The day as the newsroom wrote it: the hour is only right in the reader's time zone.
        date={entry.published?.slice(0, 10)}
        isFirst={index === 0}
        toPath={toPath}
      />,
    ]
  })
  return renderToStaticMarkup(cards)
}
