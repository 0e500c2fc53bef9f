import './App.css'
import '../page/library/library.css'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { words } from '../i18n/en/app.ts'
import { retryImport } from '../reader/shared/retryImport.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { CrashGuard } from './screens/CrashGuard.tsx'
import { Screen } from './screens/Screen.tsx'
import { Skeleton } from './screens/Skeleton.tsx'
import { followLink, useRoute } from './useRoute.ts'

// Lazy, because most visits open an article.
const EmbedPage = lazy(() =>
  retryImport(() => import('./EmbedPage.lazy.tsx')).then(module => ({ default: module.EmbedPage })),
)
const LibraryPage = lazy(() => loadLibraryPage().then(module => ({ default: module.LibraryPage })))

/** Loads the code of the library. */
export const loadLibraryPage = () => retryImport(() => import('./library/LibraryPage.lazy.tsx'))

/** The single-page app: the library, and a page for each article. */
export function App() {
  const route = useRoute()
  const page = useRef<HTMLDivElement>(null)
  const key = 'id' in route ? `${route.page} ${route.id}` : route.page
  const shownKey = useRef(key)
  // After navigation, keyboards and screen readers start at the top of the page. The first page keeps the browser's
  // focus.
  useEffect(() => {
    if (shownKey.current === key) return
    shownKey.current = key
    page.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [key])
  // The host page of an iframe has a main element of its own.
  const Main = route.page === 'embed' ? 'div' : 'main'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles clicks on the links inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on a link sends a click.
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
