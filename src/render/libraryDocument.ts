import { compareByDate } from '../article/library.ts'
import { safePicture } from '../article/safeUrl.ts'
import { formatDate } from '../i18n/formatDate.ts'
import { getPageWords } from '../i18n/pages.ts'
import { getTextAttributes } from '../i18n/writing.ts'
import { framing } from '../reader/figure/framing.ts'
import { sourceSets } from '../reader/figure/sourceSets.ts'
import { articleAddresses, toSitePath } from './addresses.ts'
import { feedLinks, metaTag, pictureTags, propertyTag, structuredData } from './head.ts'
import { escapeText, tag } from './html.ts'
import { htmlDocument } from './htmlDocument.ts'
import type { Site, SiteEntry } from './site.ts'
import { MAX_SUMMARY_LENGTH, shorten } from './summary.ts'

/**
 * The library as a page that needs no script: a card for every article, newest first, as
 * src/app/library/LibraryPage.lazy.tsx draws them and library.css styles them.
 * @param styles the addresses of the style sheets
 */
export function libraryDocument(entries: SiteEntry[], site: Site, styles: readonly string[]): string {
  const { words, lang } = getPageWords(site.lang)
  const own = lang === site.lang ? undefined : lang
  const shown = [...entries].sort(compareByDate)
  const note = site.description ? tag('p', {}, escapeText(site.description)) : ''
  const header = tag('header', {}, tag('h1', {}, escapeText(site.name)) + note)
  const cards = shown.map((entry, index) => card(entry, site, index === 0)).join('\n')
  const list = cards
    ? tag('ul', { 'aria-label': words.articles, lang: own }, `\n${cards}\n`)
    : tag('p', { class: 'library-empty', ...(own ? getTextAttributes(own) : {}) }, escapeText(words.noArticles))
  const body = tag('main', {}, tag('div', { class: 'library' }, `\n${header}\n${list}\n`))
  return htmlDocument(site, { lang: site.lang, head: head(shown, site), body, styles })
}

function head(entries: SiteEntry[], site: Site): string {
  const { name, address: url } = site
  // Search engines want a sentence: without one of the site's, what is in it.
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

function card(entry: SiteEntry, site: Site, first: boolean): string {
  const { id, headline, kicker, standfirst, published } = entry
  const lang = entry.lang ?? site.lang
  const link = tag('a', { href: toSitePath(articleAddresses(id, site).page, site) }, escapeText(headline))
  // The day as the newsroom wrote it: the hour of an instant is only right in the zone of whoever reads.
  const date = published && tag('time', { datetime: published }, escapeText(formatDate(published.slice(0, 10), lang)))
  const text = [
    kicker ? tag('p', { class: 'card-kicker' }, escapeText(kicker)) : '',
    tag('h2', {}, link),
    standfirst ? tag('p', { class: 'card-standfirst' }, escapeText(standfirst)) : '',
    date ? tag('p', { class: 'card-foot' }, date) : '',
  ].join('')
  const content = cardPicture(entry, site, first) + tag('div', { class: 'card-text' }, text)
  return tag('li', { class: 'card', ...getTextAttributes(lang) }, content)
}

/** It only repeats what the headline beside it links to, so it is silent for screen readers. */
function cardPicture({ id, picture }: SiteEntry, site: Site, first: boolean): string {
  const source = articleAddresses(id, site).article
  const src = picture?.src === undefined ? null : safePicture(picture.src, source)
  if (!picture || src === null) return tag('div', { class: 'card-picture' })
  // Addresses in a srcset are apart by spaces, and none of theirs holds one: the host can be taken off each.
  const here = (set: string) =>
    set
      .split(', ')
      .map(file => toSitePath(file, site))
      .join(', ')
  const sources = sourceSets(picture.sources ?? [], source).map(([type, set]) =>
    tag('source', { type, srcset: here(set), sizes: '(min-width: 46em) 30em, 100vw' }),
  )
  const image = tag('img', {
    src: toSitePath(src, site),
    alt: '',
    width: picture.width,
    height: picture.height,
    loading: first ? undefined : 'lazy',
    fetchpriority: first ? 'high' : undefined,
    ...framing(picture),
  })
  return tag('picture', { class: 'card-picture' }, sources.join('') + image)
}
