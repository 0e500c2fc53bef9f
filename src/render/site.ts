import * as v from 'valibot'
import { findCoverFigure } from '../article/coverFigure.ts'
import { decodeUri } from '../article/names/decodeUri.ts'
import { INVALID, salvage } from '../article/salvage.ts'
import { type Article, ArticleSchema, type Figure, FigureSchema } from '../article/schema.ts'
import { getArticleLength } from '../deck/articleLength.ts'
import type { SiteLook } from './look/look.ts'
import { omitUndefined } from './omitUndefined.ts'
import type { CardImage } from './pictures/cards.ts'
import { MAX_SUMMARY_LENGTH, summarize } from './summary.ts'

/** The site that articles are published on. */
export type Site = {
  /** Its absolute address, with the trailing slash: "https://news.example/". */
  address: string
  /** The publication's name. */
  name: string
  /** The language of its pages, and of articles without `lang`. */
  lang: string
  /** A sentence about the site. */
  description?: string
  /** What the publisher's configuration adds. */
  look?: SiteLook
  /** Whether its lists have a search field, and the site an index. */
  search?: boolean
}

/**
 * Prepares an article for a site: sets the site's language if the article has none, and removes a `canonical` on the
 * site itself, since there the article's page is the canonical one. An article without a publisher gets the site's.
 */
export function toPublishedArticle(
  article: Article,
  { lang, address, look }: Pick<Site, 'lang'> & Partial<Site>,
): Article {
  const { canonical, ...rest } = article
  const published = canonical !== undefined && address && isOnSite(canonical, address) ? rest : article
  const missing = {
    ...(published.lang === undefined ? { lang } : {}),
    ...(published.publisher === undefined && look?.publisher
      ? { publisher: toPublisher(look.publisher, address) }
      : {}),
  }
  return Object.keys(missing).length ? { ...published, ...missing } : published
}

/** @param address the site's; the logo is left out without it */
function toPublisher({ logo, ...publisher }: NonNullable<SiteLook['publisher']>, address: string | undefined) {
  return { ...publisher, ...(logo && address ? { logo: address + logo } : {}) }
}

/** True for an address of the site, with http or https and any percent-encoding. */
function isOnSite(href: string, site: string): boolean {
  if (!URL.canParse(href)) return false
  const [page, front] = [new URL(href), new URL(site)]
  return page.host === front.host && `${decodePath(page.pathname)}/`.startsWith(decodePath(front.pathname))
}

const decodePath = (path: string) => decodeUri(path) ?? path

/** A file of a site. */
export type SiteFile = {
  /** Relative to the site's folder. */
  path: string
  text: string
}

/** The fields of an entry that are copied from the article. */
const COPIED_FIELDS = [
  'headline',
  'lang',
  'kicker',
  'standfirst',
  'published',
  'modified',
  'byline',
  'publisher',
  'canonical',
] as const

const SiteEntrySchema = v.strictObject({
  // A folder name, without path traversal.
  id: v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}]+$/u)),
  ...v.pick(ArticleSchema, COPIED_FIELDS).entries,
  picture: v.exactOptional(FigureSchema),
  card: v.exactOptional(
    v.strictObject({
      url: v.pipe(v.string(), v.url()),
      type: v.exactOptional(v.string()),
      width: v.exactOptional(v.number()),
      height: v.exactOptional(v.number()),
      alt: v.exactOptional(v.string()),
    }),
  ),
  summary: v.pipe(v.string(), v.maxLength(MAX_SUMMARY_LENGTH)),
  slides: v.exactOptional(v.number()),
  minutes: v.exactOptional(v.number()),
})

/**
 * The part of an article that the library, sitemaps and feeds need, so that a build does not open unchanged articles.
 * `picture` is that of findCoverFigure, `card` the file for link previews, `minutes` the time to read it.
 */
export type SiteEntry = v.InferOutput<typeof SiteEntrySchema>

/**
 * Creates the entry of an article.
 * @param id the name of the article's folder
 */
export function createSiteEntry(id: string, article: Article, card?: CardImage | null): SiteEntry {
  const blocks = article.sections.flatMap(section => section.body)
  const copied = Object.fromEntries(COPIED_FIELDS.map(field => [field, article[field]]))
  const picture = findCoverFigure(article)
  const fields = omitUndefined({
    ...copied,
    picture: picture && orderKeys(picture),
    card: card ?? undefined,
  }) as Partial<SiteEntry>
  return { id, headline: article.headline, ...fields, summary: summarize(blocks), ...getArticleLength(article) }
}

/** Orders the keys as in the schema, as readSiteEntry does: shards give the same bytes as a single build. */
const orderKeys = (figure: Figure) =>
  Object.fromEntries(
    Object.keys(FigureSchema.entries).flatMap(key => (key in figure ? [[key, figure[key as keyof Figure]]] : [])),
  ) as Figure

/** Reads an entry from unchecked JSON: omits invalid parts. Null if it is not an entry. */
export function readSiteEntry(input: unknown): SiteEntry | null {
  const ignore = () => {}
  const entry = salvage(SiteEntrySchema, input, '$', ignore, ignore)
  return entry === INVALID ? null : (entry as SiteEntry)
}
