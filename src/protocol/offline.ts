/**
 * A message from an article's page to the site's service worker (src/worker). The worker responds through the port that
 * is sent along.
 */
export type OfflineMessage =
  /** Asks whether the page is a saved copy. The response is `true` or `false`. */
  | { type: 'isSaved' }
  /** Saves files of the site, by absolute addresses. The response is the number of files that are saved now. */
  | { type: 'save'; urls: string[] }

/** The maximum number of files per message: far more than any article has, but a page cannot fill a device. */
export const MAX_SAVED_FILES = 1000

/** Validates a message from a page; null if it is not valid. */
export function readOfflineMessage(data: unknown): OfflineMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { type, urls } = data as Record<string, unknown>
  if (type === 'isSaved') return { type }
  if (type !== 'save' || !Array.isArray(urls) || urls.length > MAX_SAVED_FILES) return null
  return urls.every(url => typeof url === 'string') ? { type, urls } : null
}

/**
 * The name of the cache with a site's pages. Sites on one origin (each below a path, as on GitHub Pages) share its
 * caches, so the name contains the site's address.
 * @param site the absolute address of the site, with the trailing slash
 */
export const pagesCacheName = (site: string): string => `newsreel-pages-${site}`

/** The attribute of the element with an article page's data. Only article pages have it. */
export const PAGE_DATA_ATTRIBUTE = 'data-newsreel-page'

/** The id of the element that marks the offline page. */
export const OFFLINE_PAGE_ID = 'saved'

/** Sent by the worker to the offline page when the requested page has arrived from a slow network. */
export const PAGE_ARRIVED = 'newsreel-arrived'
