/** A request that the boot script has sent for the app. */
export type EarlyRequest = { url: string; response: Promise<Response>; controller: AbortController }

declare global {
  interface Window {
    /** Set by the boot script, until `takeEarlyFetch` takes it. */
    newsreelRequest?: EarlyRequest | undefined
  }
}

/**
 * Returns a `fetch` for one request: it gives the boot script's response if that has requested the same address, and
 * sends a request otherwise. The second call returns the browser's `fetch`.
 */
export function takeEarlyFetch(url: string): typeof fetch {
  const early = window.newsreelRequest
  window.newsreelRequest = undefined
  if (early?.url !== url) return fetch
  return (_, { signal } = {}) => {
    signal?.addEventListener('abort', () => early.controller.abort(signal.reason))
    return early.response
  }
}
