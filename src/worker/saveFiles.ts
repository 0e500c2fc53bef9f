import { getCacheKeyForURL } from 'workbox-precaching'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { findStrategy } from './routes.ts'
import { pages } from './strategies.ts'

/**
 * Saves the files that an article needs. Fetches one at a time, so that they do not slow down the page, and skips files
 * that are saved already.
 * @param urls absolute addresses; files of other sites are skipped
 * @returns the number of files that are saved now
 */
export async function saveFiles(urls: string[], event: ExtendableEvent): Promise<number> {
  let saved = 0
  for (const url of new Set(urls)) {
    const strategy = URL.canParse(url) ? findStrategy(new URL(url)) : null
    if (!strategy) continue
    // Files in the precache were saved when the worker was installed.
    if (getCacheKeyForURL(url) || (await saveFile(strategy, url, event))) saved++
    // Without a network each of the other files would wait for its timeout.
    else if (strategy === pages) break
  }
  return saved
}

/** @returns true if the file is saved now */
function saveFile(strategy: Strategy, url: string, event: ExtendableEvent): Promise<boolean> {
  const request = new Request(url, { priority: 'low' })
  return Promise.all(strategy.handleAll({ request, event })).then(
    ([{ ok }]) => ok,
    () => false,
  )
}
