import type { RouteHandlerCallbackOptions, RouteMatchCallbackOptions } from 'workbox-core/types.js'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { anotherSize } from './anotherSize.ts'
import { answerInTime } from './inTime.ts'
import { articles, assets, copied, pages, pictures, SITE, standIn, unkept } from './stores.ts'

/** Names that newsreel build makes from the content (src/cli/pictures/place/placeFile.ts). */
const HASHED = /\.[0-9a-f]{8}\.\w+$/
/** An article's file, which its page asks for (src/page/pageData.ts). */
const VERSION = /^articles\/[^/]+\/article\.[0-9a-f]{8}\.json$/
/**
 * What only leads on to an article: a page for sharing one of its sections, its address as people or servers write it.
 */
const LEADS_ON = /^([^/]+)(?:\/s\/([^/]+)\/?|\/index\.html)?$/
/** What a browser may show or save as a file, and a server may take its time to make: "report.pdf". */
const FILE = /\.(?!html?$)\w+$/i
const PICTURE = /\.(avif|webp|jpe?g|png|gif|svg)$/i

const pathIn = (url: URL) => url.pathname.slice(new URL(SITE).pathname.length)

/**
 * What keeps an address of the site; null where nothing does: other servers, pages for iframes (their storage is
 * another page's), pages that lead on and lists, the library too: without a network only what is saved can be read.
 */
export function storeFor(url: URL): Strategy | null {
  if (!url.href.startsWith(SITE)) return null
  const path = pathIn(url)
  if (/^assets\//.test(path)) return assets
  if (VERSION.test(path)) return articles
  if (/^articles\//.test(path)) return !PICTURE.test(path) ? null : HASHED.test(path) ? pictures : copied
  // Chrome asks for it at every slide: its address is a new one.
  if (path === 'favicon.svg') return copied
  return /^[^/]+\/$/.test(path) ? pages : null
}

/** Whether the worker answers a request. A page that looks for a newer version of itself asks the network alone. */
export function isKept({ request, url }: RouteMatchCallbackOptions): boolean {
  const store = request.method === 'GET' ? storeFor(url) : null
  return store !== null && (store === pages) === (request.mode === 'navigate')
}

/** Answers from the store of an address; of a picture that is not kept, another size will do. */
export async function answer(options: RouteHandlerCallbackOptions): Promise<Response> {
  const { request, url, event } = options
  const store = storeFor(url)
  try {
    if (store === pages) return await answerInTime(options, () => pages.handle({ request, event }))
    if (store) return await store.handle({ request, event })
  } catch {
    const other = request.mode === 'navigate' ? await standIn() : await anotherSize(url)
    return other ?? Response.error()
  }
  return fetch(request)
}

/** Whether somebody opens a page of the site that is not kept. */
export const isUnkept = ({ request, url }: RouteMatchCallbackOptions): boolean =>
  request.mode === 'navigate' && url.href.startsWith(SITE) && storeFor(url) === null

/**
 * Such an address leads where the network would lead it, to an article and that slide of it, if that is kept. All
 * others have the page that lists what is kept when there is no network, or one that is silent.
 */
export async function answerUnkept(options: RouteHandlerCallbackOptions): Promise<Response> {
  const { request, url, event } = options
  const path = pathIn(url)
  const [, id, section] = LEADS_ON.exec(path) ?? []
  const page = `${SITE}${id}/`
  if (id && (await caches.match(page, { cacheName: pages.cacheName })))
    return Response.redirect(`${page}${url.search}${section ? `#${section}` : ''}`)
  const ask = () => unkept.handle({ request, event })
  try {
    return await (FILE.test(path) ? ask() : answerInTime(options, ask))
  } catch {
    return standIn()
  }
}
