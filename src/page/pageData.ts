import type { Article } from '../article/schema.ts'
import { HELD } from '../protocol/offline.ts'
import type { NextArticle } from '../reader/slides/EndSlide.tsx'

/** What an article's page is drawn from. */
export type PageData = {
  id: string
  article: Article
  /** The beginning of the hash of its JSON, in hexadecimal, which the name of its file has. */
  version: string
  /** The path that the site is served from, with its slash ("/", "/news/"). */
  base: string
  /** The article after this one. */
  next?: NextArticle
  /** Whether the site's service worker keeps it for times without a network. */
  offline?: boolean
  /** How its dates are written in UTC, by how the article has them. */
  dates?: Record<string, string>
  /** What its reader's HTML adds up to (fingerprint.ts). */
  fingerprint?: string
  /** Whether it is the page for the iframes of other pages. */
  embed?: true
}

/**
 * What the page holds for the script that takes it over: the same, but for the article, which would be half of the
 * page. The script's element names its file instead, by what is in it: another version would fit no HTML of this one.
 */
export type InlineData = Omit<PageData, 'article'>

/** What the page's own root is found by: sections of an article may have any id. */
export const ROOT_ATTRIBUTE = 'data-newsreel-root'

/** The text of the data that a page holds; nothing in a page without an article. */
export const readInlineData = (page: Document): string | null | undefined =>
  page.querySelector(`[${HELD}]`)?.textContent

/** The path of an article's JSON on a site; pictures start there. */
export const articleJsonPath = ({ id, base }: Pick<PageData, 'id' | 'base'>): string =>
  `${base}articles/${encodeURIComponent(id)}/article.json`

/**
 * What the file of an article is called that only its own pages ask for: it stays as it is, so caches may keep it for
 * ever.
 */
export const versionedFileName = (version: string): string => `article.${version}.json`

/** The path of that file. */
export const versionedJsonPath = ({ id, base, version }: InlineData): string =>
  `${base}articles/${encodeURIComponent(id)}/${versionedFileName(version)}`

/** The path of an article's own page. */
export const pagePath = ({ id, base }: Pick<PageData, 'id' | 'base'>): string => `${base}${encodeURIComponent(id)}/`
