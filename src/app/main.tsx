import '../page/page.css'
import '../page/page.script.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { formatAmericanDate } from '../i18n/en/americanDate.ts'
import { formatWithoutIntl } from '../i18n/formatDate.ts'
import { watchPinch } from '../reader/carousel/scroll/watchPinch.ts'
import { App, loadLibraryPage } from './App.tsx'
import { articleQuery, createQueryClient, libraryQuery } from './queries.ts'
import { createRoot } from './react.ts'
import { BASE, readRoute } from './route.ts'

/** The page's HTML shows a skeleton until React renders. With a slow answer, React renders its own, and notices. */
const MAX_SKELETON_MS = 3000

formatWithoutIntl(formatAmericanDate)
watchPinch(document.documentElement)
const client = createQueryClient()
const route = readRoute(location.pathname, BASE)
// Fetching before React renders saves 100 ms on a slow phone.
const loading =
  'id' in route
    ? client.prefetchQuery(articleQuery(route.id))
    : route.page === 'library' && Promise.allSettled([client.prefetchQuery(libraryQuery()), loadLibraryPage()])

const root = document.getElementById('root')
if (root) {
  const app = (
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  )
  const timeout = new Promise(done => setTimeout(done, MAX_SKELETON_MS))
  // A transition is rendered in slices, so that the page can paint in between.
  void Promise.race([loading, timeout]).then(() =>
    startTransition(() => createRoot(root).render(import.meta.env.DEV ? <StrictMode>{app}</StrictMode> : app)),
  )
}
