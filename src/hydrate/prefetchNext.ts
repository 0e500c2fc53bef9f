import type { ShownSlide } from '../reader/handle.ts'
import type { NextArticle } from '../reader/slides/nextArticle.ts'

/**
 * Returns an onSlide callback that prefetches the next article's page once, on the last slide but one. Does nothing
 * when the browser saves data (Save-Data). Safari ignores `rel=prefetch`.
 */
export function prefetchNext(next: NextArticle): (shown: ShownSlide) => void {
  let done = false
  return ({ kind, position, count }) => {
    const { connection, onLine } = navigator as Navigator & { connection?: { saveData?: boolean } }
    if (done || !onLine || connection?.saveData || !(kind === 'end' || position >= count - 1)) return
    done = true
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: next.href }))
  }
}
