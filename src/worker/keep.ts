import { getCacheKeyForURL } from 'workbox-precaching'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { storeFor } from './routes.ts'
import { pages } from './stores.ts'

/**
 * Fetches what an article needs, one file after the other, so that it is in nobody's way; what is kept already is left.
 * @param urls absolute addresses; those that are not files of this site are left out
 * @returns how many are kept
 */
export async function keep(urls: string[], event: ExtendableEvent): Promise<number> {
  let kept = 0
  for (const url of new Set(urls)) {
    const store = URL.canParse(url) ? storeFor(new URL(url)) : null
    if (!store) continue
    // Files of the reader have come with the worker itself.
    if (getCacheKeyForURL(url) || (await fetched(store, url, event))) kept++
    // The network is gone: the rest would wait for it one by one.
    else if (store === pages) break
  }
  return kept
}

/** Takes a file into its store. @returns whether it is there now */
function fetched(store: Strategy, url: string, event: ExtendableEvent): Promise<boolean> {
  const request = new Request(url, { priority: 'low' })
  return Promise.all(store.handleAll({ request, event })).then(
    ([{ ok }]) => ok,
    () => false,
  )
}
