import './typeface.css'
import './typeface.script.css'
import { type RefObject, useEffect } from 'react'
import type { Article } from '../../article/schema.ts'
import { retryImport, retryLater } from '../shared/retryImport.ts'
import { useHydrated } from '../shared/useHydrated.ts'

/** How long a page without a picture is left alone, in milliseconds. */
const LATER = 300
/** How the loading of a picture ends. */
const ENDS = ['load', 'error']

/**
 * Has the typeface fetched once the first picture is there, or cannot be had: before it, it would cost a fifth of the
 * largest paint. Readers that save data keep the fallback, and so does everyone when it cannot be had.
 */
export function useTypeface(root: RefObject<HTMLElement | null>, article: Article): void {
  // Before, all slides are there, and most of their pictures go.
  const hydrated = useHydrated()
  useEffect(() => {
    const element = root.current
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
    if (!element || saving || !hydrated) return
    let gone = false
    let stop: (() => void) | undefined
    const fetch = async () => {
      const { wearTypeface } = await retryImport(() => import('./typeface.lazy.ts'))
      stop = await wearTypeface(element, article)
      if (gone) stop?.()
    }
    const start = () => void fetch().catch(() => retryLater(() => !gone && start()))
    const picture = element.querySelector<HTMLImageElement>('[data-index]:not([inert]) img')
    const timer = picture && !picture.complete ? undefined : setTimeout(start, LATER)
    for (const end of ENDS) picture?.addEventListener(end, start, { once: true })
    return () => {
      gone = true
      clearTimeout(timer)
      for (const end of ENDS) picture?.removeEventListener(end, start)
      stop?.()
    }
  }, [root, article, hydrated])
}
