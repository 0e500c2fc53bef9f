import { cacheNameFor, SITE, withoutSpeculationRules } from './strategies.ts'
import { isValidResponse } from './validResponse.ts'

const OFFLINE_PAGE_URL = `${SITE}offline.html`
const CACHE_NAME = cacheNameFor('offline-page')

/**
 * Saves the page that is shown instead of pages that are not saved.
 * @param refresh fetches it even if it is saved already
 */
export async function saveOfflinePage(refresh: boolean): Promise<void> {
  if (!refresh && (await findOfflinePage())) return
  const response = await fetch(new Request(OFFLINE_PAGE_URL, { cache: 'no-cache' })).catch(() => null)
  if (response && (await isValidResponse(OFFLINE_PAGE_URL, response)))
    await (await caches.open(CACHE_NAME)).put(OFFLINE_PAGE_URL, response)
}

async function findOfflinePage(): Promise<Response | undefined> {
  const saved = await caches.match(OFFLINE_PAGE_URL, { cacheName: CACHE_NAME })
  return saved && (await isValidResponse(OFFLINE_PAGE_URL, saved)) ? saved : undefined
}

/** Returns the offline page, or a network error if it is not saved. */
export async function getOfflinePage(): Promise<Response> {
  const saved = await findOfflinePage()
  return saved ? withoutSpeculationRules(saved) : Response.error()
}
