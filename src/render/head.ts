import type { Article } from '../article/schema.ts'
import { addressesOf, canonicalOf, FILES } from './addresses.ts'
import { escapeJson, escapeText, tag } from './html.ts'
import { newsArticle } from './newsArticle.ts'
import { type CardPicture, type Cards, findCard } from './pictures/cards.ts'
import type { Site } from './site.ts'
import { SUMMARY, shorten, summaryOf } from './summary.ts'

/** What a page says to those who do not read it, as HTML. */
export type Said = {
  /** In its head. */
  head: string
  /** At its end, where it keeps no picture waiting. */
  end: string
}

/**
 * What an article's page says to search engines, to those who make a card of a shared link, and to feed readers:
 * elements, a line each. Nothing in it depends on when it is made.
 * @param id the name of the article's folder
 * @param cards the card files of its figures, where they were made
 */
export function saidOf(article: Article, id: string, site: Site, cards?: Cards): Said {
  const { headline, byline = [], published, modified } = article
  const { page, article: source, oembed } = addressesOf(id, site)
  const blocks = article.sections.flatMap(section => section.body)
  const description = shorten(article.standfirst ?? summaryOf(blocks), SUMMARY)
  const head = [
    tag('title', {}, escapeText(`${headline} · ${site.name}`)),
    named('description', description),
    named('author', byline.map(({ name }) => name).join(', ')),
    named('robots', 'max-image-preview:large'),
    tag('link', { rel: 'canonical', href: canonicalOf(article, id, site) }),
    property('og:type', 'article'),
    property('og:site_name', site.name),
    property('og:title', headline),
    property('og:description', description),
    // Its own, wherever the article first appeared: networks take no other host's, or make their card of what is there.
    property('og:url', page),
    property('og:locale', localeOf(article.lang ?? site.lang)),
    property('article:published_time', published),
    property('article:modified_time', modified),
    ...pictureTags(findCard(blocks, source, cards)),
    named('twitter:title', headline),
    named('twitter:description', description),
    ...feedLinks(site),
    tag('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title: headline }),
  ]
  return { head: head.filter(Boolean).join('\n'), end: `${structuredData(newsArticle(article, id, site))}\n` }
}

/** What its page for the iframes of other pages says: that it is no page to find. */
export function saidInFrame({ head }: Said): Said {
  return { head: head.replace(/<meta name="robots"[^>]*>/, named('robots', 'noindex')), end: '' }
}

/** The tags that make a picture the picture of a card. Without one the card is a small one. */
export function pictureTags(file: CardPicture | null): string[] {
  return [
    property('og:image', file?.url),
    property('og:image:type', file?.type),
    property('og:image:width', file?.width),
    property('og:image:height', file?.height),
    property('og:image:alt', file?.alt),
    named('twitter:card', cardKind(file)),
    named('twitter:image', file?.url),
    named('twitter:image:alt', file?.alt),
  ]
}

/** X's least width for a large card, in pixels. */
const LARGE = 300

/** The kind of card: a large one where its picture is large enough. */
export function cardKind(file: CardPicture | null): 'summary' | 'summary_large_image' {
  return file && (file.width ?? LARGE) >= LARGE ? 'summary_large_image' : 'summary'
}

/** The links by which feed readers find the site's feeds from any of its pages. */
export function feedLinks(site: Site): string[] {
  const link = (type: string, file: string) =>
    tag('link', { rel: 'alternate', type, href: site.address + file, title: site.name })
  return [link('application/atom+xml', FILES.atom), link('application/feed+json', FILES.jsonFeed)]
}

/** Structured data as an element. A policy without inline script allows it: a block of data is not run. */
export function structuredData(data: object): string {
  return `<script type="application/ld+json">${escapeJson(data)}</script>`
}

/** A meta element with a name, or nothing without a content. */
export function named(name: string, content: string | undefined): string {
  return content ? tag('meta', { name, content }) : ''
}

/** A meta element of Open Graph, or nothing without a content. */
export function property(property: string, content: string | number | undefined): string {
  return content ? tag('meta', { property, content }) : ''
}

const locales = new Map<string, string | undefined>()

function localeOf(lang: string): string | undefined {
  if (!locales.has(lang)) locales.set(lang, readLocale(lang))
  return locales.get(lang)
}

/** A language with its country as Open Graph writes it ("en_US"); nothing where the tag names no country. */
function readLocale(lang: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(lang)
    return region && `${language}_${region}`
  } catch {
    return undefined
  }
}
