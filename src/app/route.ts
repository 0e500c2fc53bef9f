import { decodeUri } from '../article/names/decodeUri.ts'

/** The path that the app is served from (Vite's `base`). */
export const BASE = import.meta.env.BASE_URL

/** A page of the app. */
export type Route = { page: 'library' } | { page: 'article' | 'embed'; id: string } | { page: 'none' }

/**
 * Reads the page from a path: "/" is the library, "/harbour-reopens/" an article, "/harbour-reopens/embed/" its embed
 * page. Deeper paths are no page.
 * @param base the path that the app is served from, with the trailing slash ("/", "/news/")
 */
export function readRoute(pathname: string, base: string): Route {
  if (!`${pathname}/`.startsWith(base)) return { page: 'none' }
  const parts = pathname.slice(base.length).split('/').filter(Boolean)
  const [id] = parts
  if (id === undefined || id === 'index.html') return { page: 'library' }
  if (parts.length > 2 || (parts.length === 2 && parts[1] !== 'embed')) return { page: 'none' }
  const name = decodeUri(id)
  return name === null ? { page: 'none' } : { page: parts.length === 2 ? 'embed' : 'article', id: name }
}

/** Returns the path of an article's page. */
export function articlePath(id: string, base: string): string {
  return `${base}${encodeURIComponent(id)}/`
}

/**
 * Returns the absolute address of an article's JSON.
 * @param origin location.origin
 */
export function articleUrl(id: string, base: string, origin: string): string {
  return new URL(`${base}articles/${encodeURIComponent(id)}/article.json`, origin).href
}
