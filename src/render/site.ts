import * as v from 'valibot'
import { decodeUri } from '../article/decodeUri.ts'
import { INVALID, salvage } from '../article/salvage.ts'
import { type Article, ArticleSchema, FigureSchema } from '../article/schema.ts'
import { omitUndefined } from './omitUndefined.ts'
import type { CardImage } from './pictures/cards.ts'
import { MAX_SUMMARY_LENGTH, summarize } from './summary.ts'

/** A site that articles are published on. */
export type Site = {
  /** Where it is served: absolute, with the slash at its end, as "https://news.example/". */
  address: string
  /** What it is called: the publication's name. */
  name: string
  /** The language of its own pages, and of articles that do not say theirs. */
  lang: string
  /** What it is, in a sentence. */
  description?: string
}

/**
 * An article as it is published on a site: in the site's language, where it does not say its own, and without a
 * `canonical` that is an address of the site itself, where the article's own page is the one to be found.
 */
export function toPublishedArticle(article: Article, { lang, address }: Pick<Site, 'lang'> & Partial<Site>): Article {
  const { canonical, ...rest } = article
  const published = canonical !== undefined && address && isOnSite(canonical, address) ? rest : article
  return published.lang === undefined ? { ...published, lang } : published
}

/** Whether an address is one of the site, by http or https, however it is escaped. */
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

const { headline, lang, kicker, standfirst, published, modified, byline, publisher, canonical } = ArticleSchema.entries

const SiteEntrySchema = v.strictObject({
  // The name of a folder, which is never a way out of one.
  id: v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}]+$/u)),
  headline,
  lang,
  kicker,
  standfirst,
  published,
  modified,
  byline,
  publisher,
  canonical,
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
})

/**
 * What the pages and files about many articles are made of (library, sitemaps, feeds), so that they are made without
 * opening the articles again. `picture` is the first figure that has a file, `card` the file for cards of shared links.
 */
export type SiteEntry = v.InferOutput<typeof SiteEntrySchema>

/**
 * Makes the entry of an article.
 * @param id the name of the article's folder
 */
export function createSiteEntry(id: string, article: Article, card?: CardImage | null): SiteEntry {
  const { headline, lang, kicker, standfirst, published, modified, byline, publisher, canonical } = article
  const blocks = article.sections.flatMap(section => section.body)
  const picture = blocks.find(block => block.type === 'figure' && block.src)
  const optional = {
    lang,
    kicker,
    standfirst,
    published,
    modified,
    byline,
    publisher,
    canonical,
    picture,
    card: card ?? undefined,
  }
  return {
    id,
    headline,
    ...(omitUndefined(optional) as Partial<SiteEntry>),
    summary: summarize(blocks),
  }
}

/** Reads an entry from JSON that nobody has checked: null when it names no article, else what fits of it. */
export function readSiteEntry(input: unknown): SiteEntry | null {
  const nobody = () => {}
  const entry = salvage(SiteEntrySchema, input, '$', nobody, nobody)
  return entry === INVALID ? null : (entry as SiteEntry)
}
