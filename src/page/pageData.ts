import type { Article } from '../article/schema.ts'
import type { NextArticle } from '../reader/EndSlide.tsx'

/** What a page tells of its article's file. */
export type ArticleFile = {
  /** The beginning of its hash in hexadecimal, as in names of pictures, for its address. */
  version: string
  /** Its hash as browsers take it: "sha256-…". */
  integrity: string
}

/** What an article's page is drawn from. */
export type PageData = {
  id: string
  article: Article
  /** The path that the site is served from, with its slash ("/", "/news/"). */
  base: string
  /** The article after this one. */
  next?: NextArticle
  /** Whether the site's service worker keeps it for times without a network. */
  offline?: boolean
  /** How its dates are written in UTC, by how the article has them. */
  dates?: Record<string, string>
  /** Whether it is the page for the iframes of other pages. */
  embed?: true
}

/**
 * What the page holds for the script that takes it over: the same, but for the article, which would be half of the page.
 * Its file is named by the script's element, as it was when the page was drawn: another version would fit no HTML of it.
 */
export type HeldData = Omit<PageData, 'article'> & Pick<ArticleFile, 'version'>

/** What the script has to go by. */
export type OpenPage = HeldData & Pick<PageData, 'article'>

/** The id of the element that holds the data. */
export const DATA_ID = 'newsreel-data'

/** The path of an article's JSON on a site; pictures start there. */
export const sourceOf = ({ id, base }: Pick<PageData, 'id' | 'base'>): string =>
  `${base}articles/${encodeURIComponent(id)}/article.json`

/** That path for one version of it: no cache takes another for it. */
export const versionOf = (held: Pick<HeldData, 'id' | 'base' | 'version'>): string =>
  `${sourceOf(held)}?${held.version}`

/** The path of an article's own page. */
export const pageOf = ({ id, base }: Pick<PageData, 'id' | 'base'>): string => `${base}${encodeURIComponent(id)}/`
