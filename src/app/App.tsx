import './App.css'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { words } from '../i18n/en/app.ts'
import { retryImport } from '../reader/shared/retryImport.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { CrashGuard } from './screens/CrashGuard.tsx'
import { Screen } from './screens/Screen.tsx'
import { Skeleton } from './screens/Skeleton.tsx'
import { followLink, useRoute } from './useRoute.ts'

// Who comes for an article does not need the library, and most do.
const EmbedPage = lazy(() =>
  retryImport(() => import('./EmbedPage.lazy.tsx')).then(module => ({ default: module.EmbedPage })),
)
const LibraryPage = lazy(() =>
  retryImport(() => import('./library/LibraryPage.lazy.tsx')).then(module => ({ default: module.LibraryPage })),
)

/** The single-page app: the library, and a page an article. */
export function App() {
  const route = useRoute()
  const page = useRef<HTMLDivElement>(null)
  const key = 'id' in route ? `${route.page} ${route.id}` : route.page
  const shown = useRef(key)
  // After a change of page, keyboards and screen readers start at its top. Not on the first: that focus is the
  // browser's.
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    page.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [key])
  // The page around an iframe has a main part of its own.
  const Main = route.page === 'embed' ? 'div' : 'main'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks at clicks on the links inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by keyboard sends a click.
    <div className="app" onClick={followLink}>
      <Main ref={page} tabIndex={-1}>
        <CrashGuard key={key}>
          {route.page === 'library' ? (
            <Suspense>
              <LibraryPage />
            </Suspense>
          ) : null}
          {route.page === 'embed' ? (
            <Suspense fallback={<Skeleton />}>
              <EmbedPage id={route.id} />
            </Suspense>
          ) : null}
          {route.page === 'article' ? <ArticlePage id={route.id} /> : null}
          {route.page === 'none' ? <Screen title={words.pageNotFound} /> : null}
        </CrashGuard>
      </Main>
    </div>
  )
}
