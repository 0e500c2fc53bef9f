// The script of the page that stands in for others without a network: it lists the articles that are saved, and opens
// the page that was asked for when the network is back. It is kept with the reader (src/worker).

import { readInlineData } from '../../page/pageData.ts'
import { OFFLINE_PAGE_ID, PAGE_ARRIVED, pagesCacheName } from '../../protocol/offline.ts'

async function listSaved(): Promise<void> {
  const box = document.getElementById(OFFLINE_PAGE_ID)
  const list = box?.querySelector('ul')
  const base = box?.dataset['base']
  if (!box || !list || base === undefined) return
  const store = await caches.open(pagesCacheName(new URL(base, location.href).href))
  for (const request of await store.keys()) {
    const html = await (await store.match(request))?.text()
    const page = new DOMParser().parseFromString(html ?? '', 'text/html')
    const headline = page.querySelector('h1')?.textContent
    if (!headline || !readInlineData(page)) continue // the library
    const link = Object.assign(document.createElement('a'), { href: request.url, textContent: headline })
    link.lang = page.documentElement.lang
    link.dir = 'auto'
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
    box.hidden = false
  }
}

/** A network that comes for a moment only, as between two tunnels, is none: milliseconds. */
const RELOAD_DELAY_MS = 500
let reloadTimer: ReturnType<typeof setTimeout> | undefined
/** Who has chosen a saved article is on the way to it: opening this page again would call that off. */
let isLeaving = false
addEventListener('online', () => {
  if (!isLeaving) reloadTimer = setTimeout(() => location.reload(), RELOAD_DELAY_MS)
})
// A slow network has answered: the worker holds the page that was asked for.
navigator.serviceWorker.addEventListener('message', ({ data }) => {
  if (data === PAGE_ARRIVED && !isLeaving) location.reload()
})
addEventListener('offline', () => clearTimeout(reloadTimer))
addEventListener('beforeunload', () => {
  isLeaving = true
  clearTimeout(reloadTimer)
})
addEventListener('pageshow', () => {
  isLeaving = false // come back to
})

void listSaved().catch(() => {}) // storage can be closed to us: the page is complete without the list
