import './typeface.css'
import './typeface.script.css'
import { type RefObject, useEffect } from 'react'
import type { Article } from '../../article/schema.ts'
import { watchCurrentPicture } from '../figure/useFirstPicture.ts'
import { retryImport, retryLater } from '../shared/retryImport.ts'
import { useHydrated } from '../shared/useHydrated.ts'

/** How long to wait on a page without a picture. */
const DELAY_MS = 300

/**
 * Loads the typeface after the first picture has loaded or failed. Earlier, it would delay the largest contentful paint
 * by a fifth. With "save data" on, or if the typeface cannot be loaded, the fallback stays.
 */
export function useTypeface(root: RefObject<HTMLElement | null>, article: Article): void {
  // Before hydration all slides are mounted, and most of their pictures are removed afterwards.
  const hydrated = useHydrated()
  useEffect(() => {
    const element = root.current
    const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
    if (!element || savesData || !hydrated) return
    let isUnmounted = false
    let stop: (() => void) | undefined
    const load = async () => {
      const { applyTypeface } = await retryImport(() => import('./typeface.lazy.ts'))
      stop = await applyTypeface(element, article)
      if (isUnmounted) stop?.()
    }
    const start = () => void load().catch(() => retryLater(() => !isUnmounted && start()))
    const picture = watchCurrentPicture(element, start)
    const timer = picture.isLoading ? undefined : setTimeout(start, DELAY_MS)
    return () => {
      isUnmounted = true
      clearTimeout(timer)
      picture.stop()
      stop?.()
    }
  }, [root, article, hydrated])
}
