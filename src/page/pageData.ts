import type { Article } from '../article/schema.ts'
import type { NextArticle } from '../reader/EndSlide.tsx'

/** What an article's page holds for the script that takes it over: all that its HTML was drawn from. */
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

/** The id of the element that holds the data. */
export const DATA_ID = 'newsreel-data'

/** The path of an article's JSON on a site; pictures start there. */
export const sourceOf = ({ id, base }: PageData): string => `${base}articles/${encodeURIComponent(id)}/article.json`

/** The path of an article's own page. */
export const pageOf = ({ id, base }: Pick<PageData, 'id' | 'base'>): string => `${base}${encodeURIComponent(id)}/`
