import { cacheNames } from 'workbox-core'
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import { getCacheKeyForURL } from 'workbox-precaching'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { pagesCacheName } from '../protocol/offline.ts'
import { isRight } from './rightAnswer.ts'

declare const self: ServiceWorkerGlobalScope

/** Where the site begins: "https://news.example/news/". */
export const SITE = self.registration.scope
/** How long a page waits for the network before the saved copy is shown, in seconds. */
export const PATIENCE = 4

const name = (what: string) => `newsreel-${what}-${SITE}`

/** Keeps right answers alone, and takes no notice of a wrong one that an earlier worker has kept. */
const onlyRight: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) => ((await isRight(request.url, response)) ? response : null),
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse && (await isRight(request.url, cachedResponse)) ? cachedResponse : null,
}

/** The same for files. The browser itself may hold a wrong one, for a year under the header of files with a hash. */
export const rightFiles: WorkboxPlugin = {
  ...onlyRight,
  fetchDidSucceed: async ({ request, response }) =>
    response.status !== 200 || (await isRight(request.url, response))
      ? response
      : fetch(new Request(request, { cache: 'reload' })),
}

/** Puts a file of the reader in place of a wrong one that came with an earlier install. */
export const mendReader: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response, event }) => {
    const key = getCacheKeyForURL(request.url)
    if (event.type !== 'install' && key && (await isRight(key, response)))
      await (await caches.open(cacheNames.precache)).put(key, response.clone())
    return response
  },
}

/** Which windows were shown a saved page, by their client's id. */
export const shownSaved = new Set<string>()

/** Pages of articles: the newest, else what is saved. */
export const pages = new NetworkFirst({
  cacheName: pagesCacheName(SITE),
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    // What stands behind a "?" is for counting visits: it is the same page.
    { cacheKeyWillBeUsed: async ({ request }) => withoutSearch(request.url) },
    onlyRight,
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
        if (!cachedResponse) return
        if (event instanceof FetchEvent) shownSaved.add(event.resultingClientId)
        return withoutRules(cachedResponse)
      },
    },
    new ExpirationPlugin({ maxEntries: 50, purgeOnQuotaError: true }),
  ],
})

/** The files of articles, each in the version that its saved page was drawn from. */
export const articles = new CacheFirst({
  cacheName: name('articles'),
  plugins: [rightFiles, new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true })],
})

/**
 * Files whose names change with their content: pictures, and what pages have loaded of the reader beside the precache.
 */
export const pictures = new CacheFirst({
  cacheName: name('pictures'),
  plugins: [rightFiles, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})
export const assets = new CacheFirst({
  cacheName: name('assets'),
  plugins: [rightFiles, new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true })],
})
/** Pictures that were copied as they were, and the site's icon: their names say nothing of their content. */
export const copied = new NetworkFirst({
  cacheName: name('pictures'),
  networkTimeoutSeconds: PATIENCE,
  plugins: [rightFiles, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})

/** Pages that nobody keeps. */
export const unkept = new NetworkOnly()

/** What stands in for pages that are not saved. */
export const OFFLINE = `${SITE}offline.html`
const STAND_IN = name('stand-in')

/** Fetches the page that stands in for others, in the site's language, unless it is kept already. */
export async function keepStandIn(again: boolean): Promise<void> {
  if (!again && (await keptStandIn())) return
  const response = await fetch(new Request(OFFLINE, { cache: 'no-cache' })).catch(() => null)
  if (response && (await isRight(OFFLINE, response))) await (await caches.open(STAND_IN)).put(OFFLINE, response)
}

async function keptStandIn(): Promise<Response | undefined> {
  const kept = await caches.match(OFFLINE, { cacheName: STAND_IN })
  return kept && (await isRight(OFFLINE, kept)) ? kept : undefined
}

/** That page, or an error as a browser knows it where there is none. */
export async function standIn(): Promise<Response> {
  const kept = await keptStandIn()
  return kept ? withoutRules(kept) : Response.error()
}

/**
 * A saved page without the header that names what may be fetched ahead: the network that failed would be asked for it.
 */
function withoutRules(saved: Response): Response {
  const headers = new Headers(saved.headers)
  headers.delete('speculation-rules')
  return new Response(saved.body, { headers })
}

function withoutSearch(address: string): string {
  const url = new URL(address)
  url.search = ''
  url.hash = ''
  return url.href
}
