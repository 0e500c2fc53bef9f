import { textIn } from '../textIn.ts'
import { type LinkedData, textOf } from './jsonLd.ts'
import type { FindMeta } from './metaElements.ts'
import { withoutSite } from './withoutSite.ts'

/** A headline that a page names, and where. */
interface Candidate {
  source: 'data' | 'preview' | 'page'
  text: string
  /** True if it ends with "…". */
  isCut: boolean
}

/** Shorter texts may be in others by chance. Letters. */
const MIN_LETTERS = 12

/**
 * The headline of a page, and all headlines that it names. Pages name several: in their data, for previews, and in h1,
 * of which one may be for search engines, and h1 the name of the site or a kicker with the headline. The one that most
 * sources have is used; if all differ, that of the data.
 * @param sites names of the site, and its host, which may stand at the end of a title
 */
export function findHeadline(document: Document, article: LinkedData | undefined, meta: FindMeta, sites: string[]) {
  const title = textIn(document.querySelector('title'))
  const headings = findHeadings(document, title)
  const h1s = headings.map(textIn)
  const preview = meta('og:title', 'twitter:title')
  const data = dataHeadline(article, [...h1s, preview, title])
  const all = [data, preview, ...h1s, title].filter(text => text !== undefined && text !== '') as string[]
  const candidates: Candidate[] = []
  const add = (source: Candidate['source'], text: string | undefined) => {
    const headline = text && withoutSite(text, sites)
    if (headline) candidates.push({ source, text: headline, isCut: /(?:…|\.{3})$/.test(headline) })
  }
  add('data', data)
  add('preview', data === undefined && preview ? (startingHeading(preview, h1s) ?? preview) : preview)
  const named = candidates.map(({ text }) => text)
  for (const shown of shownHeadlines(document, headings, named)) {
    if (!sites.some(site => fold(site) === fold(shown))) add('page', shown)
  }
  const best =
    mostNamed(candidates) ?? data ?? h1s[0] ?? preview ?? startingHeading(title, h1s) ?? withoutSite(title, sites)
  return { best, all: [...new Set([...all, best])] }
}

/**
 * The headings that may be the headline: h1, but not one that is the site's name and leads to its first page. Then
 * those below it that are a part of the title.
 */
function findHeadings(document: Document, title: string): Element[] {
  const h1s = [...document.querySelectorAll('h1')].filter(h1 => textIn(h1).length > 3)
  const own = h1s.filter(h1 => !leadsHome(h1))
  if (own.length > 0) return own
  const parts = title.split(TITLE_SEPARATOR).map(fold)
  const named = [...document.querySelectorAll('h2, h3')].filter(heading => {
    const text = fold(textIn(heading))
    return text.length > 3 && parts.includes(text)
  })
  return named.length > 0 ? named.slice(0, 1) : h1s
}

const TITLE_SEPARATOR = /\s+[|·•–—»«-]\s+|\s*[|｜»«]\s*/u

/** True if the whole heading is a link to the first page of a site. */
function leadsHome(heading: Element): boolean {
  const link = heading.querySelector('a') ?? heading.closest('a')
  if (!link || textIn(link) !== textIn(heading)) return false
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/i.test(link.getAttribute('href')?.trim() ?? '-')
}

/** The only heading, if a title consists of it, a separator and something else, such as the site's name. */
function startingHeading(title: string, headings: string[]): string | undefined {
  const [heading, another] = headings
  if (heading === undefined || another !== undefined || !title.startsWith(heading)) return undefined
  return /^\s+[|·•–—»«-]\s/.test(title.slice(heading.length)) ? heading : undefined
}

/**
 * What the page shows as its headline: h1, also without a kicker in it. If every h1 is in the breadcrumbs, readers see
 * an h2 as the headline: one that ends with a headline named elsewhere.
 */
function shownHeadlines(document: Document, h1s: Element[], named: string[]): string[] {
  const shown = h1s.filter(h1 => !isInBreadcrumbs(h1))
  const isNamed = (h2: Element) =>
    named.some(text => confirms({ source: 'page', text: textIn(h2), isCut: false }, text))
  const elements = h1s.length > 0 && shown.length === 0 ? [...document.querySelectorAll('h2')].filter(isNamed) : shown
  return elements.slice(0, 3).flatMap(element => [textIn(element), lastPart(element)])
}

/** Where readers see where they are: an h1 there is for search engines. A body of class "has-breadcrumbs" is more. */
function isInBreadcrumbs(heading: Element): boolean {
  const breadcrumbs = heading.closest('nav, [class*="breadcrumb" i], [aria-label*="breadcrumb" i]')
  return breadcrumbs !== null && !breadcrumbs.querySelector('p')
}

/** The last element of a heading that is made of elements: the others are a kicker. */
function lastPart(heading: Element): string {
  const isMixed = [...heading.childNodes].some(node => node.nodeType === TEXT && node.textContent?.trim())
  return isMixed ? '' : textIn(heading.lastElementChild)
}

const TEXT = 3

/** The headline in the data. Its `&quot;` is a mistake, unless the page shows it so. */
function dataHeadline(article: LinkedData | undefined, shown: (string | undefined)[]): string | undefined {
  const headline = article?.['headline']
  const line = typeof headline === 'string' ? headline.replace(/\s+/g, ' ').trim() : ''
  return line && shown.includes(line) ? line : (textOf(headline) ?? textOf(article?.['name']))
}

/** What data and preview agree on; else the candidate that most sources have, the first of several. */
function mostNamed(candidates: Candidate[]): string | undefined {
  let best: { text: string; count: number } | undefined
  const whole = candidates.filter(({ isCut }) => !isCut)
  const [first, second] = ['data', 'preview'].map(name => whole.find(({ source }) => source === name)?.text)
  if (first !== undefined && first === second) return first
  for (const { text } of whole) {
    const { size } = new Set(candidates.filter(other => confirms(other, text)).map(({ source }) => source))
    if (!best || size > best.count) best = { text, count: size }
  }
  return best?.text
}

/** True if a candidate has a headline, maybe with a kicker before it, or in the data with something after it. */
function confirms({ source, text, isCut }: Candidate, headline: string): boolean {
  const [one, other] = [fold(text), fold(headline)]
  if (isCut) return other.startsWith(one)
  if (one === other) return true
  if (other.length < MIN_LETTERS) return false
  return one.endsWith(other) || (source !== 'page' && one.startsWith(other))
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
