import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js'
import { PAGE_ARRIVED } from '../protocol/offline.ts'
import { getOfflinePage } from './offlinePage.ts'
import { NETWORK_TIMEOUT_SECONDS } from './strategies.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * Longer than the network timeout, so that a saved copy, which is looked up after it, comes before the offline page.
 */
const PAGE_TIMEOUT_MS = NETWORK_TIMEOUT_SECONDS * 1000 + 500

/** A response that arrived after the offline page was shown. That page reloads and gets it. */
let lateResponse: { url: string; response: Response } | undefined

/**
 * Responds to a navigation: with the result of `load`, or with the offline page if `load` takes too long. When the
 * result arrives after all, the offline page is notified and reloads.
 * @throws what `load` throws
 */
export async function respondInTime(
  { request, event }: RouteHandlerCallbackOptions,
  load: () => Promise<Response>,
): Promise<Response> {
  const arrived = lateResponse
  lateResponse = undefined
  if (arrived?.url === request.url) return arrived.response
  const loading = load()
  const timeout = new Promise<null>(resolve => setTimeout(resolve, PAGE_TIMEOUT_MS, null))
  const response = await Promise.race([loading, timeout])
  if (response) return response
  const offlinePage = await getOfflinePage()
  if (offlinePage.type === 'error') return loading
  const notifyPage = async (response: Response) => {
    lateResponse = { url: request.url, response }
    const { resultingClientId } = event as FetchEvent
    ;(await self.clients.get(resultingClientId))?.postMessage(PAGE_ARRIVED)
  }
  event.waitUntil(loading.then(notifyPage).catch(() => {}))
  return offlinePage
}
