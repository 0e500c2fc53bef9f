import { cacheNames } from 'workbox-core'
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import { getCacheKeyForURL } from 'workbox-precaching'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { pagesCacheName } from '../protocol/offline.ts'
import { isValidResponse } from './validResponse.ts'

declare const self: ServiceWorkerGlobalScope

/** The site's address, such as "https://news.example/news/". */
export const SITE = self.registration.scope
/** How long to wait for the network before the saved copy is used. */
export const NETWORK_TIMEOUT_SECONDS = 4

/** Returns the name of a cache of this site. */
export const cacheNameFor = (content: string): string => `newsreel-${content}-${SITE}`

/** Saves valid responses only, and ignores invalid ones that an earlier worker saved. */
const validOnly: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) => ((await isValidResponse(request.url, response)) ? response : null),
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse && (await isValidResponse(request.url, cachedResponse)) ? cachedResponse : null,
}

/**
 * The same for files, and fetches an invalid one again past the HTTP cache, which may keep a hashed file for a year.
 */
export const validFiles: WorkboxPlugin = {
  ...validOnly,
  fetchDidSucceed: async ({ request, response }) =>
    response.status !== 200 || (await isValidResponse(request.url, response))
      ? response
      : fetch(new Request(request, { cache: 'reload' })),
}

/** Replaces an invalid file that an earlier install has put into the precache. */
export const repairPrecache: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response, event }) => {
    const key = getCacheKeyForURL(request.url)
    if (event.type !== 'install' && key && (await isValidResponse(key, response)))
      await (await caches.open(cacheNames.precache)).put(key, response.clone())
    return response
  },
}

/** The ids of clients (windows) that show a saved page. */
export const clientsWithSavedPage = new Set<string>()

/** Pages of articles: from the network, else the saved copy. */
export const pages = new NetworkFirst({
  cacheName: pagesCacheName(SITE),
  networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
  plugins: [
    // The query is for analytics: the page is the same.
    { cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url) },
    validOnly,
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
        if (!cachedResponse) return
        if (event instanceof FetchEvent) clientsWithSavedPage.add(event.resultingClientId)
        return withoutSpeculationRules(cachedResponse)
      },
    },
    new ExpirationPlugin({ maxEntries: 50, purgeOnQuotaError: true }),
  ],
})

/** The versioned JSON of articles: each saved page needs the version that it was rendered from. */
export const articles = new CacheFirst({
  cacheName: cacheNameFor('articles'),
  plugins: [validFiles, new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true })],
})

/** Pictures with a content hash in their name. */
export const pictures = new CacheFirst({
  cacheName: cacheNameFor('pictures'),
  plugins: [validFiles, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})
/** Files of the reader that are not in the precache, such as fonts and languages. */
export const assets = new CacheFirst({
  cacheName: cacheNameFor('assets'),
  plugins: [validFiles, new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true })],
})
/** Pictures that the build copied unchanged, and the site's icon. Their names have no hash, so they may change. */
export const copiedPictures = new NetworkFirst({
  cacheName: cacheNameFor('pictures'),
  networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
  plugins: [validFiles, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})

/** Pages that are never saved. */
export const networkOnly = new NetworkOnly()

/**
 * Copies a saved page without its Speculation-Rules header: the browser would fetch those rules from a network that is
 * not there.
 */
export function withoutSpeculationRules(saved: Response): Response {
  const headers = new Headers(saved.headers)
  headers.delete('speculation-rules')
  return new Response(saved.body, { headers })
}

function withoutQuery(address: string): string {
  const url = new URL(address)
  url.search = ''
  url.hash = ''
  return url.href
}
