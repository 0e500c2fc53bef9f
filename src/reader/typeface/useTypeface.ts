import './fallbackFonts.css'
import './typeface.css'
import './typeface.script.css'
import { type RefObject, useEffect } from 'react'
import type { Article } from '../../article/schema.ts'
import { retryImport } from '../shared/retryImport.ts'

/**
 * Loads the typeface for the next page, after the first picture: earlier, it would delay the largest contentful paint
 * by a fifth.
 * @param canLoad false while more important files load
 */
export function useTypeface(root: RefObject<HTMLElement | null>, article: Article, canLoad: boolean): void {
  useEffect(() => {
    if (!canLoad) return
    retryImport(() => import('./typeface.lazy.ts'))
      .then(({ loadTypeface }) => root.current && loadTypeface(root.current, article))
      .catch(() => {})
  }, [root, article, canLoad])
}
