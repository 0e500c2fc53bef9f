import type { RouteHandlerCallbackOptions, RouteMatchCallbackOptions } from 'workbox-core/types.js'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { getOfflinePage } from './offlinePage.ts'
import { respondInTime } from './pageTimeout.ts'
import { findSavedSize } from './savedSize.ts'
import { articles, assets, copiedPictures, networkOnly, pages, pictures, SITE } from './strategies.ts'

/** A file name with a content hash, from newsreel build (src/cli/pictures/place/placeFile.ts). */
const HASHED_NAME = /\.[0-9a-f]{8}\.\w+$/
/** The versioned JSON of an article, which its page fetches (src/page/pageData.ts). */
const ARTICLE_FILE = /^articles\/[^/]+\/article\.[0-9a-f]{8}\.json$/
/** An address that the network redirects to an article: a section's share page, or the article without its slash. */
const REDIRECT_TO_ARTICLE = /^([^/]+)(?:\/s\/([^/]+)\/?|\/index\.html)?$/
/** A file to show or download, such as "report.pdf". A server may take long to create it. */
const DOWNLOAD = /\.(?!html?$)\w+$/i
const PICTURE = /\.(avif|webp|jpe?g|png|gif|svg)$/i

const pathOnSite = (url: URL) => url.pathname.slice(new URL(SITE).pathname.length)

/**
 * Returns the caching strategy for an address. Null for what is never saved: other servers, embed pages (their storage
 * is partitioned by host page), share pages, and lists such as the library, since only saved articles can be read
 * without a network.
 */
export function findStrategy(url: URL): Strategy | null {
  if (!url.href.startsWith(SITE)) return null
  const path = pathOnSite(url)
  if (/^assets\//.test(path)) return assets
  if (ARTICLE_FILE.test(path)) return articles
  if (/^articles\//.test(path)) return !PICTURE.test(path) ? null : HASHED_NAME.test(path) ? pictures : copiedPictures
  // Chrome requests the icon at every slide, since the URL changes.
  if (path === 'favicon.svg') return copiedPictures
  return /^[^/]+\/$/.test(path) && path !== 'topic/' ? pages : null
}

/** Matches requests that have a strategy, except a page's own fetch of its newest version, which needs the network. */
export function matchSaved({ request, url }: RouteMatchCallbackOptions): boolean {
  const strategy = request.method === 'GET' ? findStrategy(url) : null
  return strategy !== null && (strategy === pages) === (request.mode === 'navigate')
}

/** Responds with the strategy of an address. If it fails: the offline page, or another size of the picture. */
export async function respondToSaved(options: RouteHandlerCallbackOptions): Promise<Response> {
  const { request, url, event } = options
  const strategy = findStrategy(url)
  try {
    if (strategy === pages) return await respondInTime(options, () => pages.handle({ request, event }))
    if (strategy) return await strategy.handle({ request, event })
  } catch {
    const fallback = request.mode === 'navigate' ? await getOfflinePage() : await findSavedSize(url)
    return fallback ?? Response.error()
  }
  return fetch(request)
}

/** Matches navigations to pages of the site that are never saved. */
export const matchUnsaved = ({ request, url }: RouteMatchCallbackOptions): boolean =>
  request.mode === 'navigate' && url.href.startsWith(SITE) && findStrategy(url) === null

/**
 * Responds to such a navigation. An address that the network would redirect to a saved article is redirected here, with
 * the slide. Others go to the network, with the offline page as the fallback.
 */
export async function respondToUnsaved(options: RouteHandlerCallbackOptions): Promise<Response> {
  const { request, url, event } = options
  const path = pathOnSite(url)
  const [, id, section] = REDIRECT_TO_ARTICLE.exec(path) ?? []
  const page = `${SITE}${id}/`
  if (id && (await caches.match(page, { cacheName: pages.cacheName })))
    return Response.redirect(`${page}${url.search}${section ? `#${section}` : ''}`)
  const load = () => networkOnly.handle({ request, event })
  try {
    return await (DOWNLOAD.test(path) ? load() : respondInTime(options, load))
  } catch {
    return getOfflinePage()
  }
}
