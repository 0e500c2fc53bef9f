import type { ShownSlide } from '../reader/handle.ts'
import type { NextArticle } from '../reader/slides/EndSlide.tsx'

/**
 * Fetches the page of the next article ahead when the end of this one is near, once, unless the reader saves data.
 * Safari leaves it be: there the page comes when it is asked for.
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
