import { type RefObject, useCallback } from 'react'
import { retryImport } from '../shared/retryImport.ts'

/**
 * Returns a function that turns full screen on or off.
 * @param page the absolute URL of the article's own page, to open in a tab where full screen is not available
 * @param onLoadError called when the lazy code cannot be loaded
 */
export function useFullScreen(
  root: RefObject<HTMLElement | null>,
  page: string | undefined,
  onLoadError: () => void,
): () => void {
  return useCallback(() => {
    retryImport(() => import('./fullScreen.lazy.ts')).then(
      ({ toggleFullScreen }) => root.current && toggleFullScreen(root.current, page),
      onLoadError,
    )
  }, [root, page, onLoadError])
}
