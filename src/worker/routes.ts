import type { RouteHandlerCallbackOptions, RouteMatchCallbackOptions } from 'workbox-core/types.js'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { anotherSize } from './anotherSize.ts'
import { articles, assets, copied, others, pages, pictures, SITE, shared, standIn } from './stores.ts'

/** Names that newsreel build makes from the content (src/cli/pictures/placeFile.ts). */
const HASHED = /\.[0-9a-f]{8}\.\w+$/
/** An article's file, which its page asks for (src/page/pageData.ts). */
const VERSION = /^articles\/[^/]+\/article\.[0-9a-f]{8}\.json$/
/** A page for sharing (an article, and one of its sections), or an article's address as people write it, without its slash. */
const SHARED = /^([^/]+)(?:\/s\/([^/]+)\/?)?$/
const PICTURE = /\.(avif|webp|jpe?g|png|gif|svg)$/

const pathIn = (url: URL) => url.pathname.slice(new URL(SITE).pathname.length)

/**
 * What keeps an address of the site; null where nothing does: other servers, pages for iframes (their storage is another
 * page's), pages for sharing (answerShared) and lists, which nobody reads without a network.
 */
export function storeFor(url: URL): Strategy | null {
  if (!url.href.startsWith(SITE)) return null
  const path = pathIn(url)
  if (/^assets\//.test(path)) return assets
  if (VERSION.test(path)) return articles
  if (/^articles\//.test(path)) return !PICTURE.test(path) ? null : HASHED.test(path) ? pictures : copied
  // Chrome asks for it at every slide: its address is a new one.
  if (path === 'favicon.svg') return copied
  // The library, or an article.
  return /^([^/]+\/)?$/.test(path) ? pages : null
}

/** Whether the worker answers a request. A page that looks for a newer version of itself asks the network alone. */
export function isKept({ request, url }: RouteMatchCallbackOptions): boolean {
  const store = request.method === 'GET' ? storeFor(url) : null
  return store !== null && (store === pages) === (request.mode === 'navigate')
}

/** Answers from the store of an address; of a picture that is not kept, another size will do. */
export async function answer({ request, url, event }: RouteHandlerCallbackOptions): Promise<Response> {
  const store = storeFor(url)
  try {
    if (store) return await store.handle({ request, event })
  } catch {
    const other = request.mode === 'navigate' ? await standIn() : await anotherSize(url)
    return other ?? Response.error()
  }
  return fetch(request)
}

/** Whether somebody opens an address that only leads on to an article. */
export const isShared = ({ request, url }: RouteMatchCallbackOptions): boolean =>
  request.mode === 'navigate' && url.href.startsWith(SITE) && SHARED.test(pathIn(url))

/** Without a network such an address leads where it would have led: to the article, and that slide of it. */
export async function answerShared({ request, url, event }: RouteHandlerCallbackOptions): Promise<Response> {
  const [, id, section] = SHARED.exec(pathIn(url)) ?? []
  try {
    return await (section ? shared : others).handle({ request, event })
  } catch {
    return Response.redirect(`${SITE}${id}/${section ? `#${section}` : ''}`)
  }
}
