import { ExpirationPlugin } from 'workbox-expiration'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { pagesStore } from '../protocol/offline.ts'

declare const self: ServiceWorkerGlobalScope

/** Where the site begins: "https://news.example/news/". */
export const SITE = self.registration.scope
/** How long a page waits for the network before the saved copy is shown, in seconds. */
const PATIENCE = 4

const name = (what: string) => `newsreel-${what}-${SITE}`

/** Only whole answers: not the login page that a train's network sends everybody to, and no half of a file. */
const whole = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    response.status === 200 && !response.redirected ? response : null,
}

/** Which windows were shown a saved page, by their client's id. */
export const shownSaved = new Set<string>()

/** Pages of articles: the newest, else what is saved. */
export const pages = new NetworkFirst({
  cacheName: pagesStore(SITE),
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    // What stands behind a "?" is for counting visits: it is the same page.
    { cacheKeyWillBeUsed: async ({ request }) => withoutSearch(request.url) },
    whole,
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

/** The files of articles, each in the version that its saved page was drawn from. What is no JSON (a login page) is none. */
export const articles = new CacheFirst({
  cacheName: name('articles'),
  plugins: [
    {
      cacheWillUpdate: async given =>
        /\bjson\b/.test(given.response.headers.get('content-type') ?? '') ? whole.cacheWillUpdate(given) : null,
    },
    new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true }),
  ],
})

/** Files whose names change with their content: pictures, and what pages have loaded of the reader beside the precache. */
export const pictures = new CacheFirst({
  cacheName: name('pictures'),
  plugins: [whole, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})
export const assets = new CacheFirst({
  cacheName: name('assets'),
  plugins: [whole, new ExpirationPlugin({ maxEntries: 100, purgeOnQuotaError: true })],
})
/** Pictures that were copied as they were, and the site's icon: their names say nothing of their content. */
export const copied = new NetworkFirst({
  cacheName: name('pictures'),
  networkTimeoutSeconds: PATIENCE,
  plugins: [whole, new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
})

/** Pages that nobody keeps: the library, and those for sharing, which lead on at once. */
export const brief = new NetworkOnly({ networkTimeoutSeconds: PATIENCE })
/** What may be anything of the owner's, a slow download too: no patience ends it. */
export const patient = new NetworkOnly()

/** What stands in for pages that are not saved. */
export const OFFLINE = `${SITE}offline.html`
const STAND_IN = name('stand-in')

/** Fetches the page that stands in for others, in the site's language. */
export async function keepStandIn(): Promise<void> {
  const cache = await caches.open(STAND_IN)
  await cache.add(new Request(OFFLINE, { cache: 'no-cache' })).catch(() => {})
}

/** That page, or an error as a browser knows it where there is none. */
export async function standIn(): Promise<Response> {
  const kept = await caches.match(OFFLINE, { cacheName: STAND_IN })
  return kept ? withoutRules(kept) : Response.error()
}

/** A saved page without the header that names what may be fetched ahead: the network that failed would be asked for it. */
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
