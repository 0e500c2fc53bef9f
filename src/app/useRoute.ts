import { type MouseEvent, useSyncExternalStore } from 'react'
import { BASE, type Route, readRoute } from './route.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** Returns the page of the current URL, and re-renders when it changes. */
export function useRoute(): Route {
  const pathname = useSyncExternalStore(subscribe, () => location.pathname)
  return readRoute(pathname, BASE)
}

/**
 * A click handler for the app's root. Handles plain clicks on links to pages of the app: changes the URL without a
 * reload, so that the query cache is kept. Leaves all other clicks to the browser.
 */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.pathname === location.pathname) return
  if (readRoute(link.pathname, BASE).page === 'none') return
  event.preventDefault()
  history.pushState(null, '', link.href)
  for (const listener of listeners) listener()
}
