import type { Article } from '../article/schema.ts'
import { PAGE_DATA_ATTRIBUTE } from '../protocol/offline.ts'
import type { NextArticle } from '../reader/slides/nextArticle.ts'

/** The data that an article's page is rendered from. */
export type PageData = {
  id: string
  article: Article
  /** The start of the hash of its JSON, in hexadecimal. It is part of the name of that file. */
  version: string
  /** The path that the site is served from, with the trailing slash ("/", "/news/"). */
  base: string
  /** The article after this one. */
  next?: NextArticle
  /** Whether the site's service worker saves it for offline reading. */
  offline?: boolean
  /** The article's dates as formatted by the server, in UTC. Keys: the dates in the article. */
  dates?: Record<string, string>
  /** The fingerprint of the reader's HTML (fingerprint.ts). */
  fingerprint?: string
  /** True for the embed page, for iframes. */
  embed?: true
}

/**
 * The data inlined in the page for hydration. The article is left out, since it would double the page. The script
 * element names its file by content hash instead: another version would not match this page's HTML.
 */
export type InlineData = Omit<PageData, 'article'>

/** The attribute of the page's React root. Not an id, because sections of an article may have any id. */
export const ROOT_ATTRIBUTE = 'data-newsreel-root'

/** The inline data of a page as text; undefined in a page without an article. */
export const readInlineData = (page: Document): string | null | undefined =>
  page.querySelector(`[${PAGE_DATA_ATTRIBUTE}]`)?.textContent

/** The path of an article's JSON on a site; relative pictures resolve against it. */
export const articleJsonPath = ({ id, base }: Pick<PageData, 'id' | 'base'>): string =>
  `${base}articles/${encodeURIComponent(id)}/article.json`

/** The name of the article file that its own pages fetch. Its content never changes, so caches may keep it forever. */
export const versionedFileName = (version: string): string => `article.${version}.json`

/** The path of that file. */
export const versionedJsonPath = ({ id, base, version }: InlineData): string =>
  `${base}articles/${encodeURIComponent(id)}/${versionedFileName(version)}`

/** The path of an article's own page. */
export const pagePath = ({ id, base }: Pick<PageData, 'id' | 'base'>): string => `${base}${encodeURIComponent(id)}/`
