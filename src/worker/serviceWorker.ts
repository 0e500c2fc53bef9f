// The site's service worker, `sw.js` at its root: articles that were opened, and the reader, open without a network
// too. A new version waits until the last page of the old one is closed: its files are not taken from under it.
import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { enable as preloadPages } from 'workbox-navigation-preload'
import { addPlugins, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { readOfflineMessage } from '../protocol/offline.ts'
import { keep } from './keep.ts'
import { answer, answerUnkept, isKept, isUnkept } from './routes.ts'
import { keepStandIn, mendReader, rightFiles, shownSaved } from './stores.ts'

declare const self: ServiceWorkerGlobalScope
/** The reader's files, as paths from the site's root: put in when it is built (vite/workerBuild.ts). */
declare const READER_FILES: string[]

setCacheNameDetails({ prefix: 'newsreel', precache: 'reader' })
clientsClaim()
preloadPages()
addPlugins([rightFiles, mendReader])
precacheAndRoute(READER_FILES.map(url => ({ url, revision: null })))
registerRoute(isKept, answer)
registerRoute(isUnkept, answerUnkept)

self.addEventListener('install', event => event.waitUntil(keepStandIn(true)))

self.addEventListener('message', event => {
  const message = readOfflineMessage(event.data)
  const [port] = event.ports
  if (message?.type === 'saved?' && event.source instanceof Client) port?.postMessage(shownSaved.has(event.source.id))
  if (message?.type === 'keep')
    event.waitUntil(
      Promise.all([keepStandIn(false), keep(message.urls, event)]).then(([, kept]) => port?.postMessage(kept)),
    )
})
