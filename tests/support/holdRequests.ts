import type { Page } from '@playwright/test'

type HeldRequests = {
  /** Resolves when the page has made the first of these requests. */
  requested: Promise<void>
  /** Lets these requests through, also later ones. */
  release: () => void
}

/** Holds a page's requests for these URLs until `release` is called. */
export async function holdRequests(page: Page, urls: string | RegExp): Promise<HeldRequests> {
  const [requested, resolveRequested] = createPromise()
  const [released, release] = createPromise()
  await page.route(urls, async route => {
    resolveRequested()
    await released
    await route.fallback().catch(() => {}) // the page may have aborted it
  })
  return { requested, release }
}

function createPromise(): [promise: Promise<void>, resolve: () => void] {
  let resolve = () => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return [promise, resolve]
}
