import type { ShownSlide } from '../reader/handle.ts'
import { retryImport } from '../reader/shared/retryImport.ts'
import type { NextArticle } from '../reader/slides/nextArticle.ts'

/**
 * Returns an onSlide callback that prepares the way to the next article, on the last slide but one: its picture will
 * grow into the cover, and its page is prefetched. Prefetches nothing when the browser saves data (Save-Data). Safari
 * ignores `rel=prefetch`.
 */
export function prefetchNext(next: NextArticle): (shown: ShownSlide) => void {
  let grows = false
  let done = false
  return ({ kind, position, count }) => {
    if (kind !== 'end' && position < count - 1) return
    if (!grows)
      retryImport(() => import('./growNextPicture.lazy.ts')).then(
        ({ growNextPicture }) => growNextPicture(),
        () => {}, // the pages cross-fade
      )
    grows = true
    const { connection, onLine } = navigator as Navigator & { connection?: { saveData?: boolean } }
    if (done || !onLine || connection?.saveData) return
    done = true
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: next.href }))
  }
}
