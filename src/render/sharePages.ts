import type { Article } from '../article/schema.ts'
import type { Slide } from '../deck/buildDeck.ts'
import { getDirection } from '../i18n/writing.ts'
import { articleAddresses, canonicalAddress } from './addresses.ts'
import { documentShell } from './documentShell.ts'
import { cardKind, metaTag, propertyTag } from './head.ts'
import { escapeText, tag } from './html.ts'
import { siteCard } from './look/siteCard.ts'
import { type CardImage, type Cards, findArticleCard, findCard } from './pictures/cards.ts'
import type { Site } from './site.ts'
import { shorten, summarize } from './summary.ts'

/** The maximum size of a share page, since there is one for every section of every article. */
export const MAX_SHARE_PAGE_BYTES = 2048

const encoder = new TextEncoder()
const encodeBuffer = new Uint8Array(MAX_SHARE_PAGE_BYTES)

/** The maximum lengths of texts, and whether to include the picture and the page's own address. */
type TextLimits = { title: number; description: number; alt: number; picture: boolean; url: boolean }

const LOOSE: TextLimits = { title: 110, description: 200, alt: 100, picture: true, url: true }
const NARROW: TextLimits = { title: 30, description: 0, alt: 0, picture: true, url: true }
/** Tried in turn until the page is small enough. Only folders with very long names need the last three. */
const LIMITS_BY_PREFERENCE: TextLimits[] = [
  LOOSE,
  { ...LOOSE, title: 90, description: 120, alt: 60 },
  { ...LOOSE, title: 60, description: 60, alt: 0 },
  NARROW,
  { ...NARROW, url: false },
  { ...NARROW, picture: false },
  { ...NARROW, title: 12, picture: false, url: false },
]

/**
 * Creates the share pages of an article's sections, `/<id>/s/<section-id>/`. Social networks ignore the fragment of a
 * link and run no script, so a section needs its own address for its own card. The page redirects readers to the slide,
 * with or without script; its canonical address is the article. Its size is at most MAX_SHARE_PAGE_BYTES, unless its
 * addresses are too long for that.
 * @param id the name of the article's folder
 * @param options.script the path of openShared.ts from the server's root
 * @param options.cards the card files of its figures, if the build has created them
 * @returns a function that renders the page of a slide: the cover or a section
 */
export function sharePages(
  article: Article,
  id: string,
  site: Site,
  { script, cards }: { script: string; cards?: Cards | undefined },
): (slide: Slide) => string {
  const { page: address, article: source } = articleAddresses(id, site)
  const context: ShareContext = {
    article,
    site,
    script,
    address,
    source,
    canonical: canonicalAddress(article, id, site),
    cards,
    picture: findArticleCard(article, source, cards) ?? siteCard(site),
  }
  return slide => {
    let html = ''
    for (const limits of LIMITS_BY_PREFERENCE) {
      html = renderSharePage(slide, context, limits)
      if (html.length <= MAX_SHARE_PAGE_BYTES && encoder.encodeInto(html, encodeBuffer).read === html.length) break
    }
    return html
  }
}

/** The values that the share pages of an article have in common. */
type ShareContext = {
  article: Article
  site: Site
  script: string
  /** The address of the article's page. */
  address: string
  /** The address of its article.json. */
  source: string
  canonical: string
  /** The article's picture, for the cover and for sections without one. */
  picture: CardImage | null
  cards: Cards | undefined
}

function renderSharePage(slide: Slide, context: ShareContext, limits: TextLimits): string {
  const { article, site, script, address, source, canonical, picture, cards } = context
  const { headline, standfirst, lang = site.lang } = article
  const isCover = slide.kind === 'cover'
  const label = shorten(slide.label || headline, limits.title)
  const name = isCover || !slide.label ? label : `${label} · ${shorten(headline, limits.title)}`
  const words = summarize(slide.body, limits.description) || shorten(standfirst ?? '', limits.description)
  const own = isCover ? null : findCard(slide.body, source, cards)
  const file = limits.picture ? (own ?? picture) : null
  // Relative, so that it works in a copy of the site on another host. Section ids need no escaping.
  const target = isCover ? '../../' : `../../#${slide.id}`
  // One element with both a name and a property makes the page a tenth smaller.
  const both = (name: string, property: string, content: string | undefined) =>
    content ? tag('meta', { name, property, content }) : ''
  const head = [
    tag('title', {}, escapeText(name)),
    tag('script', { type: 'module', async: true, src: script }),
    tag('noscript', {}, tag('meta', { 'http-equiv': 'refresh', content: `0; url=${target}` })),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('link', { rel: 'canonical', href: canonical }),
    both('description', 'og:description', words),
    both('twitter:title', 'og:title', name),
    both('twitter:image', 'og:image', file?.url),
    both('twitter:image:alt', 'og:image:alt', file?.alt && shorten(file.alt, limits.alt)),
    propertyTag('og:image:width', file?.width),
    propertyTag('og:image:height', file?.height),
    metaTag('twitter:card', cardKind(file)),
    propertyTag('og:type', 'article'),
    propertyTag('og:site_name', shorten(site.name, limits.title)),
    // The page's own address: with the article's, networks would show the card of the article.
    propertyTag('og:url', limits.url ? `${address}s/${encodeURIComponent(slide.id)}/` : undefined),
  ]
  const link = tag('p', {}, tag('a', { href: target }, escapeText(label)))
  const { start, end } = documentShell({ lang, dir: getDirection(lang) }, head.join(''))
  return start + link + end
}
