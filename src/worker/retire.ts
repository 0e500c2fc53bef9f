// The service worker of a site that keeps nothing (newsreel build --no-offline). A device that has an earlier one asks
// for it again by itself: this one takes its place, and takes all that was kept away with itself.

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', event => {
  const ours = (name: string) => name.startsWith('newsreel-') && name.endsWith(scope)
  const gone = async () => {
    for (const name of (await caches.keys()).filter(ours)) await caches.delete(name)
    await self.registration.unregister()
  }
  event.waitUntil(gone())
})
