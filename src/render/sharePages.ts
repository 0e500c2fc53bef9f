import type { Article } from '../article/schema.ts'
import type { Slide } from '../deck/buildDeck.ts'
import { getDirection } from '../i18n/writing.ts'
import { articleAddresses, canonicalAddress } from './addresses.ts'
import { documentShell } from './documentShell.ts'
import { cardKind, metaTag, propertyTag } from './head.ts'
import { escapeText, tag } from './html.ts'
import { type CardImage, type Cards, findCard } from './pictures/cards.ts'
import type { Site } from './site.ts'
import { shorten, summarize } from './summary.ts'

/** The most bytes of a page for sharing: there is one for every section of every article. */
export const MAX_SHARE_PAGE_BYTES = 2048

const encoder = new TextEncoder()
const encodeBuffer = new Uint8Array(MAX_SHARE_PAGE_BYTES)

/** What a page has room for: lengths of texts, and whether for the picture and for its own address. */
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
 * The pages of an article's sections for sharing, `/<id>/s/<section-id>/`: networks that make a card of a link run no
 * script and see no fragment, so a section needs an address of its own to have a card of its own. Readers are led on to
 * the slide, with or without script; search engines to the article. Each of at most MAX_SHARE_PAGE_BYTES, as long as
 * the addresses leave that much.
 * @param id the name of the article's folder
 * @param options.script the address of openShared.ts, as a path from the server's root
 * @param options.cards the card files of its figures, where they were made
 * @returns what makes the page of a slide, the cover or a section of the article's deck
 */
export function sharePages(
  article: Article,
  id: string,
  site: Site,
  { script, cards }: { script: string; cards?: Cards | undefined },
): (slide: Slide) => string {
  const { page: address, article: source } = articleAddresses(id, site)
  const blocks = article.sections.flatMap(({ body }) => body)
  const all: ShareContext = {
    article,
    site,
    script,
    address,
    source,
    canonical: canonicalAddress(article, id, site),
    cards,
    picture: findCard(blocks, source, cards),
  }
  return slide => {
    let html = ''
    for (const room of LIMITS_BY_PREFERENCE) {
      html = renderSharePage(slide, all, room)
      if (html.length <= MAX_SHARE_PAGE_BYTES && encoder.encodeInto(html, encodeBuffer).read === html.length) break
    }
    return html
  }
}

/** What the pages of an article share. */
type ShareContext = {
  article: Article
  site: Site
  script: string
  /** Its page, and its article.json. */
  address: string
  source: string
  canonical: string
  /** Its first picture: a section without one of its own is shared with that. */
  picture: CardImage | null
  cards: Cards | undefined
}

function renderSharePage(slide: Slide, shared: ShareContext, room: TextLimits): string {
  const { article, site, script, address, source, canonical, picture, cards } = shared
  const { headline, standfirst, lang = site.lang } = article
  const cover = slide.kind === 'cover'
  const label = shorten(slide.label || headline, room.title)
  const name = cover || !slide.label ? label : `${label} · ${shorten(headline, room.title)}`
  const words = summarize(slide.body, room.description) || shorten(standfirst ?? '', room.description)
  const file = room.picture ? (findCard(slide.body, source, cards) ?? picture) : null
  // Relative, so that a copy of the site on another host leads to itself. An id of a section needs no escapes.
  const target = cover ? '../../' : `../../#${slide.id}`
  // One element for two readers, where they want the same: that is a tenth of the page.
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
    both('twitter:image:alt', 'og:image:alt', file?.alt && shorten(file.alt, room.alt)),
    propertyTag('og:image:width', file?.width),
    propertyTag('og:image:height', file?.height),
    metaTag('twitter:card', cardKind(file)),
    propertyTag('og:type', 'article'),
    propertyTag('og:site_name', shorten(site.name, room.title)),
    // Its own: a network that is told the article's would make the card of that instead.
    propertyTag('og:url', room.url ? `${address}s/${encodeURIComponent(slide.id)}/` : undefined),
  ]
  const way = tag('p', {}, tag('a', { href: target }, escapeText(label)))
  const { start, end } = documentShell({ lang, dir: getDirection(lang) }, head.join(''))
  return start + way + end
}
