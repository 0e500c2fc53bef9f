// The service worker of a site without offline reading (newsreel build --no-offline). Browsers check for a new version
// of an installed worker by themselves: this one replaces it, deletes the caches of the site and unregisters itself.

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', event => {
  const isOurs = (name: string) => name.startsWith('newsreel-') && name.endsWith(scope)
  const retire = async () => {
    for (const name of (await caches.keys()).filter(isOurs)) await caches.delete(name)
    await self.registration.unregister()
  }
  event.waitUntil(retire())
})
