/**
 * The messages from an article's page to the site's service worker (src/worker). The worker answers through the port
 * that comes with a question.
 */
export type OfflineMessage =
  /** Whether the page was taken from what is saved; the answer is `true` or `false`. */
  | { type: 'saved?' }
  /** Keep these files of the site, absolute addresses; the answer is how many of them are now kept. */
  | { type: 'keep'; urls: string[] }

/** How many files an article may ask to keep: far more than any has, so that no page fills a device. */
export const MOST_KEPT = 1000

/** What came from a page, as a message; null when it is none. */
export function readOfflineMessage(data: unknown): OfflineMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { type, urls } = data as Record<string, unknown>
  if (type === 'saved?') return { type }
  if (type !== 'keep' || !Array.isArray(urls) || urls.length > MOST_KEPT) return null
  return urls.every(url => typeof url === 'string') ? { type, urls } : null
}

/**
 * The name of the cache that holds a site's pages. Sites of one origin (a path for each, as on GitHub Pages) share its
 * caches: the address keeps them apart.
 * @param site the absolute address that the site is served from, with its slash
 */
export const pagesStore = (site: string): string => `newsreel-pages-${site}`

/** The attribute of the element in each article's page that holds its data: a page without it is no article's. */
export const HELD = 'data-newsreel-held'

/** The id of the element in the page that stands in for others without a network. */
export const STAND_IN_ID = 'saved'

/** What the worker tells a page that stands in for another: the network has answered after all. */
export const ARRIVED = 'newsreel-arrived'
