// The site's service worker, `sw.js` at its root. It saves the reader's files and the articles that were opened, so
// that they open without a network. A new version waits until all pages of the old one are closed: they need its files.
import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { disable as disableNavigationPreload, enable as enableNavigationPreload } from 'workbox-navigation-preload'
import { addPlugins, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { readOfflineMessage } from '../protocol/offline.ts'
import { saveOfflinePage } from './offlinePage.ts'
import { matchSaved, matchUnsaved, respondToSaved, respondToUnsaved } from './routes.ts'
import { saveFiles } from './saveFiles.ts'
import { clientsWithSavedPage, repairPrecache, validFiles } from './strategies.ts'

declare const self: ServiceWorkerGlobalScope
/** The reader's files, as paths from the site's root. The build defines it (vite/workerBuild.ts). */
declare const READER_FILES: string[]

setCacheNameDetails({ prefix: 'newsreel', precache: 'reader' })
clientsClaim()
// When the preload of a page fails, Firefox (153) shows its own error page, although the worker answers with a saved
// one.
if (navigator.userAgent.includes('Gecko/')) disableNavigationPreload()
else enableNavigationPreload()
addPlugins([validFiles, repairPrecache])
precacheAndRoute(READER_FILES.map(url => ({ url, revision: null })))
registerRoute(matchSaved, respondToSaved)
registerRoute(matchUnsaved, respondToUnsaved)

self.addEventListener('install', event => event.waitUntil(saveOfflinePage(true)))

self.addEventListener('message', event => {
  const message = readOfflineMessage(event.data)
  const [port] = event.ports
  if (message?.type === 'isSaved' && event.source instanceof Client)
    port?.postMessage(clientsWithSavedPage.has(event.source.id))
  if (message?.type === 'save')
    event.waitUntil(
      Promise.all([saveOfflinePage(false), saveFiles(message.urls, event)]).then(([, saved]) =>
        port?.postMessage(saved),
      ),
    )
})
