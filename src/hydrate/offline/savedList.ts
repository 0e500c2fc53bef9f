// The script of the offline page: lists the saved articles, and reloads when the network is back or the requested page
// has arrived. The service worker saves it with the reader.

import { readInlineData } from '../../page/pageData.ts'
import { OFFLINE_PAGE_ID, PAGE_ARRIVED, pagesCacheName } from '../../protocol/offline.ts'
import type {} from '../trustedTypes.ts'

async function listSavedArticles(): Promise<void> {
  const box = document.getElementById(OFFLINE_PAGE_ID)
  const list = box?.querySelector('ul')
  const base = box?.dataset['base']
  if (!box || !list || base === undefined) return
  // For texts only: the parsed page is not shown, and runs no script.
  const policy = window.trustedTypes?.createPolicy('newsreel-html', { createHTML: (html: string) => html })
  const cache = await caches.open(pagesCacheName(new URL(base, location.href).href))
  for (const request of await cache.keys()) {
    const html = (await (await cache.match(request))?.text()) ?? ''
    const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html')
    const headline = page.querySelector('h1')?.textContent
    if (!headline || !readInlineData(page)) continue // not an article
    const link = Object.assign(document.createElement('a'), { href: request.url, textContent: headline })
    link.lang = page.documentElement.lang
    link.dir = 'auto'
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
    box.hidden = false
  }
}

/** Ignores a network that is back for a moment only, as between two tunnels. */
const RELOAD_DELAY_MS = 500
let reloadTimer: ReturnType<typeof setTimeout> | undefined
/** True while a saved article is opening: a reload would cancel that navigation. */
let isLeaving = false
addEventListener('online', () => {
  if (!isLeaving) reloadTimer = setTimeout(() => location.reload(), RELOAD_DELAY_MS)
})
// The requested page has arrived from a slow network. The worker responds to the reload with it.
navigator.serviceWorker.addEventListener('message', ({ data }) => {
  if (data === PAGE_ARRIVED && !isLeaving) location.reload()
})
addEventListener('offline', () => clearTimeout(reloadTimer))
addEventListener('beforeunload', () => {
  isLeaving = true
  clearTimeout(reloadTimer)
})
addEventListener('pageshow', () => {
  isLeaving = false // back in this page
})

void listSavedArticles().catch(() => {}) // storage may be blocked: then there is no list
