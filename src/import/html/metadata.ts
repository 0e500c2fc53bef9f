import type { Draft, DraftAuthor, DraftFigure } from '../draft.ts'
import { addressOf, findArticleData, isObject, type LinkedData, list, readJsonLd, textOf, typesOf } from './jsonLd.ts'

/** What a page says about its article outside of the text. */
export interface Metadata {
  draft: Pick<
    Draft,
    'lang' | 'kicker' | 'headline' | 'standfirst' | 'byline' | 'published' | 'modified' | 'publisher'
  > & {
    canonical?: string
  }
  /** Other headlines that the page names. */
  titles: string[]
  /** The pictures for previews, the best first. */
  pictures: DraftFigure[]
  isFree: boolean
  isLive: boolean
}

/** Reads JSON-LD, Open Graph, `itemprop` and `<meta>` of a page. */
export function readMetadata(document: Document, jsonLd: string[]): Metadata {
  const nodes = readJsonLd(jsonLd)
  const article = findArticleData(nodes)
  const byName = readMetaElements(document)
  const meta = (...names: string[]) => names.map(name => byName.get(name)?.[0]).find(text => text !== undefined)
  const item = (name: string) => contentOf(document.querySelector(`[itemprop~="${name}"]`))
  const headline = findHeadline(document, article, meta)
  const description = textOf(article?.['description']) ?? meta('og:description', 'description', 'twitter:description')
  const published =
    textOf(article?.['datePublished']) ??
    textOf(article?.['dateCreated']) ??
    meta(...PUBLISHED) ??
    item('datePublished') ??
    contentOf(document.querySelector('article time[datetime], main time[datetime], time[datetime]'))
  const modified =
    textOf(article?.['dateModified']) ??
    meta('article:modified_time', 'og:updated_time', 'last-modified') ??
    item('dateModified')
  const byline = findAuthors(document, article, nodes, byName)
  const publisher = findPublisher(article, nodes, meta)
  const lang =
    document.documentElement?.getAttribute('lang') ||
    textOf(article?.['inLanguage']) ||
    meta('og:locale', 'content-language')
  const canonical = findCanonical(document, meta)
  return {
    draft: {
      ...(lang && { lang }),
      ...(headline.best && { headline: headline.best }),
      ...(description && { standfirst: description }),
      ...(byline.length > 0 && { byline }),
      ...(published && { published }),
      ...(modified && { modified }),
      ...(publisher && { publisher }),
      ...(canonical && { canonical }),
    },
    titles: headline.all,
    pictures: findPictures(article, byName),
    isFree: !/^false$/i.test(String(article?.['isAccessibleForFree'] ?? '')),
    isLive: article !== undefined && typesOf(article).includes('LiveBlogPosting'),
  }
}

// cspell:disable
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'publish-date',
  'pubdate',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'cxenseparse:recs:publishtime',
  'sailthru.date',
  'datepublished',
]
// cspell:enable

type FindMeta = (...names: string[]) => string | undefined

/** The contents of all `<meta>` elements by their name in lower case. */
function readMetaElements(document: Document): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim()
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (!content || !name) continue
    for (const key of name.toLowerCase().split(/\s+/)) byName.set(key, [...(byName.get(key) ?? []), content])
  }
  return byName
}

function findHeadline(document: Document, article: LinkedData | undefined, meta: FindMeta) {
  const h1s = [...document.querySelectorAll('h1')].map(textIn).filter(text => text.length > 3)
  const title = textIn(document.querySelector('title'))
  const og = meta('og:title', 'twitter:title')
  const data = textOf(article?.['headline']) ?? textOf(article?.['name'])
  const all = [data, ...h1s, og, title].filter(text => text !== undefined && text !== '') as string[]
  // The headline on the page, if another source has it, too: h1 may be the name of the site, and data may be for
  // search.
  const h1 = h1s.find(text => [data, og, title].some(other => other && isSimilar(text, other)))
  const single = h1s.length === 1 ? h1s[0] : undefined
  return { best: h1 ?? data ?? single ?? og ?? withoutSite(title), all }
}

/** True if one text begins with the other, or contains most of it. */
function isSimilar(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short.length > 10 ? long.includes(short) : short === long
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A page's title without the site's name at its end. */
function withoutSite(title: string): string {
  const [, start = title] = /^(.{15,}?)\s+[|·–—-]\s+[^|]{2,40}$/u.exec(title) ?? []
  return start
}

function findAuthors(
  document: Document,
  article: LinkedData | undefined,
  nodes: LinkedData[],
  byName: Map<string, string[]>,
): DraftAuthor[] {
  const fromData = list(article?.['author'] ?? article?.['creator']).flatMap(author => readAuthor(author, nodes))
  if (fromData.length > 0) return fromData
  // cspell:disable
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'sailthru.author',
    'byl',
  ]) {
    // cspell:enable
    const names = (byName.get(name) ?? []).filter(text => !/^(?:https?:|@)/.test(text))
    if (names.length > 0) return names.map(text => ({ name: text }))
  }
  const elements = [...document.querySelectorAll('[itemprop~="author"], [rel~="author"]')].slice(0, 10)
  const names = elements.map(element => contentOf(element.querySelector('[itemprop~="name"]') ?? element))
  return [...new Set(names)]
    .filter(name => name !== undefined && name.length < 100)
    .map(name => ({ name: name as string }))
}

function readAuthor(author: unknown, nodes: LinkedData[]): DraftAuthor[] {
  if (typeof author === 'string') return author.trim() === '' ? [] : [{ name: author.trim() }]
  if (!isObject(author)) return []
  const id = author['@id']
  const node =
    author['name'] === undefined && id !== undefined ? nodes.find(one => one['@id'] === id && one['name']) : author
  const names = list(node?.['name']).filter(name => typeof name === 'string' && name.trim() !== '') as string[]
  const address = node?.['url']
  const url = typeof address === 'string' && /^https?:/.test(address) ? address : undefined
  return names.map(name => ({ name, ...(url && names.length === 1 && { url }) }))
}

function findPublisher(article: LinkedData | undefined, nodes: LinkedData[], meta: FindMeta): Draft['publisher'] {
  const named = list(article?.['publisher'])[0]
  const id = isObject(named) ? named['@id'] : undefined
  const node =
    isObject(named) && named['name'] === undefined
      ? (nodes.find(one => one['@id'] === id && one['name']) ?? named)
      : named
  const name = textOf(node) ?? meta('og:site_name', 'application-name')
  const url = isObject(node) && typeof node['url'] === 'string' ? node['url'] : undefined
  const logo = isObject(node) ? addressOf(node['logo']) : undefined
  if (!name) return undefined
  return { name, ...(url && { url }), ...(logo && { logo }) }
}

function findCanonical(document: Document, meta: FindMeta): string | undefined {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim()
  return [link, meta('og:url')].find(address => address && /^https?:\/\/[^/]+\/./.test(address))
}

function findPictures(article: LinkedData | undefined, byName: Map<string, string[]>): DraftFigure[] {
  const figures: DraftFigure[] = []
  const alt = byName.get('og:image:alt')?.[0]
  const src = byName.get('og:image')?.[0] ?? byName.get('og:image:url')?.[0] ?? byName.get('twitter:image')?.[0]
  for (const image of list(article?.['image'])) {
    const address = addressOf(image)
    if (!address) continue
    const data = isObject(image) ? image : {}
    const caption = textOf(data['caption'])
    const credit = textOf(data['creditText']) ?? textOf(data['copyrightNotice'])
    figures.push({ type: 'figure', src: address, ...(caption && { caption }), ...(credit && { credit }) })
  }
  if (src) figures.push({ type: 'figure', src, ...(alt && { alt }) })
  return figures
}

function contentOf(element: Element | null): string | undefined {
  if (!element) return undefined
  const value = element.getAttribute('content') ?? element.getAttribute('datetime')
  return value?.trim() || textIn(element) || undefined
}

/** An element's text with spaces as browsers show them. */
export function textIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
