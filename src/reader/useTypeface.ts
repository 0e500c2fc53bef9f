import './typeface.css'
import './typeface.later.css'
import { type RefObject, useEffect } from 'react'
import type { Article } from '../article/schema.ts'

/** How long a page without a picture is left alone, in milliseconds. */
const LATER = 300

/**
 * Has the typeface fetched once the first picture is there: before it, it would cost a fifth of the largest paint
 * (DESIGN 7). Readers that save data keep the fallback, and so does everyone when it cannot be had.
 */
export function useTypeface(root: RefObject<HTMLElement | null>, article: Article): void {
  useEffect(() => {
    const element = root.current
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
    if (!element || saving) return
    let gone = false
    let stop: (() => void) | undefined
    const fetch = async () => {
      const { wearTypeface } = await import('./comforts/typeface.ts')
      stop = await wearTypeface(element, article)
      if (gone) stop?.()
    }
    const start = () => void fetch().catch(() => {})
    const picture = element.querySelector<HTMLImageElement>('[data-index]:not([inert]) img')
    const timer = picture && !picture.complete ? undefined : setTimeout(start, LATER)
    picture?.addEventListener('load', start, { once: true })
    return () => {
      gone = true
      clearTimeout(timer)
      picture?.removeEventListener('load', start)
      stop?.()
    }
  }, [root, article])
}
