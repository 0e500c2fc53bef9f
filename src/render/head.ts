import type { Article } from '../article/schema.ts'
import { articleAddresses, canonicalAddress, SITE_FILES } from './addresses.ts'
import { escapeJson, escapeText, tag } from './html.ts'
import { siteCard } from './look/siteCard.ts'
import { newsArticle } from './newsArticle.ts'
import { type CardImage, type Cards, findArticleCard } from './pictures/cards.ts'
import type { Site } from './site.ts'
import { MAX_SUMMARY_LENGTH, shorten, summarize } from './summary.ts'

/** A page's metadata for search engines, link previews and feed readers, as HTML. */
export type PageMeta = {
  /** For the head element. */
  head: string
  /** For the end of the body, where it does not delay pictures. */
  end: string
}

/**
 * Creates the metadata of an article's page, one element per line. The result does not depend on the time.
 * @param id the name of the article's folder
 * @param cards the card files of its figures, if the build has created them
 */
export function createPageMeta(article: Article, id: string, site: Site, cards?: Cards): PageMeta {
  const { headline, byline = [], published, modified } = article
  const { page, article: source, oembed } = articleAddresses(id, site)
  const blocks = article.sections.flatMap(section => section.body)
  const description = shorten(article.standfirst ?? summarize(blocks), MAX_SUMMARY_LENGTH)
  const head = [
    tag('title', {}, escapeText(`${headline} · ${site.name}`)),
    metaTag('description', description),
    metaTag('author', byline.map(({ name }) => name).join(', ')),
    metaTag('robots', 'max-image-preview:large'),
    tag('link', { rel: 'canonical', href: canonicalAddress(article, id, site) }),
    propertyTag('og:type', 'article'),
    propertyTag('og:site_name', site.name),
    propertyTag('og:title', headline),
    propertyTag('og:description', description),
    // Not the canonical address: networks ignore one of another host, or show the card of that page.
    propertyTag('og:url', page),
    propertyTag('og:locale', findLocale(article.lang ?? site.lang)),
    propertyTag('article:published_time', published),
    propertyTag('article:modified_time', modified),
    ...pictureTags(findArticleCard(article, source, cards) ?? siteCard(site)),
    metaTag('twitter:title', headline),
    metaTag('twitter:description', description),
    ...feedLinks(site),
    tag('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title: headline }),
  ]
  return { head: head.filter(Boolean).join('\n'), end: `${structuredData(newsArticle(article, id, site))}\n` }
}

/** The metadata of an article's embed page: search engines must not index it. */
export function createEmbedMeta({ head }: PageMeta): PageMeta {
  return { head: head.replace(/<meta name="robots"[^>]*>/, metaTag('robots', 'noindex')), end: '' }
}

/** Creates the tags for the picture of a card. Without a picture, the card is a small one. */
export function pictureTags(file: CardImage | null): string[] {
  return [
    propertyTag('og:image', file?.url),
    propertyTag('og:image:type', file?.type),
    propertyTag('og:image:width', file?.width),
    propertyTag('og:image:height', file?.height),
    propertyTag('og:image:alt', file?.alt),
    metaTag('twitter:card', cardKind(file)),
    metaTag('twitter:image', file?.url),
    metaTag('twitter:image:alt', file?.alt),
  ]
}

/** X's minimum width for a large card, in pixels. */
const MIN_LARGE_CARD_WIDTH = 300

/** Returns the kind of card: a large one if the picture is large enough. */
export function cardKind(file: CardImage | null): 'summary' | 'summary_large_image' {
  return file && (file.width ?? MIN_LARGE_CARD_WIDTH) >= MIN_LARGE_CARD_WIDTH ? 'summary_large_image' : 'summary'
}

/** Creates the links to the site's feeds, for feed readers. */
export function feedLinks(site: Site): string[] {
  const link = (type: string, file: string) =>
    tag('link', { rel: 'alternate', type, href: site.address + file, title: site.name })
  return [link('application/atom+xml', SITE_FILES.atom), link('application/feed+json', SITE_FILES.jsonFeed)]
}

/** Creates the element with structured data. The content security policy allows it, since it is data, not a script. */
export function structuredData(data: object): string {
  return `<script type="application/ld+json">${escapeJson(data)}</script>`
}

/** Creates a meta element with a name; "" if there is no content. */
export function metaTag(name: string, content: string | undefined): string {
  return content ? tag('meta', { name, content }) : ''
}

/** Creates a meta element of Open Graph; "" if there is no content. */
export function propertyTag(property: string, content: string | number | undefined): string {
  return content ? tag('meta', { property, content }) : ''
}

const locales = new Map<string, string | undefined>()

function findLocale(lang: string): string | undefined {
  if (!locales.has(lang)) locales.set(lang, readLocale(lang))
  return locales.get(lang)
}

/** Returns the language and country for Open Graph ("en_US"); undefined if the tag names no country. */
function readLocale(lang: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(lang)
    return region && `${language}_${region}`
  } catch {
    return undefined
  }
}
