import type { Draft, DraftFigure } from '../../draft.ts'
import { contentOf } from '../textIn.ts'
import { findAuthors } from './findAuthors.ts'
import { findHeadline } from './findHeadline.ts'
import { findPublisher } from './findPublisher.ts'
import { addressOf, findArticleData, isObject, type LinkedData, list, readJsonLd, textOf, typesOf } from './jsonLd.ts'
import { type FindMeta, readMetaElements } from './metaElements.ts'

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
  /** False if the page says that its article costs money. */
  isFree: boolean
  /** True for a live blog. */
  isLive: boolean
}

/** Reads JSON-LD, Open Graph, `itemprop` and `<meta>` of a page. */
export function readMetadata(document: Document, jsonLd: string[]): Metadata {
  const nodes = readJsonLd(jsonLd)
  const article = findArticleData(nodes)
  const byName = readMetaElements(document)
  const meta = (...names: string[]) => names.map(name => byName.get(name)?.[0]).find(text => text !== undefined)
  const item = (name: string) => contentOf(document.querySelector(`[itemprop~="${name}"]`))
  const description = withoutTags(
    textOf(article?.['description']) ?? meta('og:description', 'description', 'twitter:description'),
  )
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
  const publisher = findPublisher(article, nodes, meta)
  const byline = findAuthors(document, article, nodes, byName, publisher?.name)
  const lang =
    document.documentElement?.getAttribute('lang') ||
    textOf(article?.['inLanguage']) ||
    meta('og:locale', 'content-language')
  const canonical = findCanonical(document, meta)
  const sites = [meta('og:site_name'), publisher?.name, hostOf(canonical)].filter(site => site !== undefined)
  const headline = findHeadline(document, article, meta, sites)
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
    isFree: !/^false$/i.test(String(article?.['isAccessibleForFree'] ?? item('isAccessibleForFree') ?? '')),
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

/** Some sites write elements into texts that have none: "<p>The harbour reopens</p>". */
const withoutTags = (text: string | undefined): string | undefined =>
  text
    ?.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The host without its subdomain and ending: `post` of `https://www.post.example/`. */
function hostOf(address: string | undefined): string | undefined {
  const [, host] = /^https?:\/\/(?:[^/:]+\.)?([^/.:]+)\.[^/.:]+(?:[:/]|$)/.exec(address ?? '') ?? []
  return host && host.length > 3 ? host : undefined
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
    const caption = withoutTags(textOf(data['caption']))
    const credit = textOf(data['creditText']) ?? textOf(data['copyrightNotice'])
    figures.push({ type: 'figure', src: address, ...(caption && { caption }), ...(credit && { credit }) })
  }
  if (src) figures.push({ type: 'figure', src, ...(alt && { alt }) })
  return figures
}
