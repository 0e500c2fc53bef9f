import { useEffect, useState } from 'react'
import { retryImport, retryLater } from '../shared/retryImport.ts'

/** The parts at the end of an article: the end card, and the end of the full article. */
export type EndParts = typeof import('./EndCard.lazy.tsx')

/** The parts that are loaded. A server sets them before it renders: its HTML contains the end card. */
export const endParts: { loaded: EndParts | null } = { loaded: null }

/**
 * Loads the parts at the end of an article before they are needed: printing cannot wait for them. Tries again until
 * loading succeeds.
 * @param canLoad false while more important files load
 * @returns null until they are loaded
 */
export function useEndParts(canLoad: boolean): EndParts | null {
  const [parts, setParts] = useState(endParts.loaded)
  useEffect(() => {
    if (parts || !canLoad) return
    const load = () => {
      retryImport(() => import('./EndCard.lazy.tsx')).then(
        loaded => {
          endParts.loaded = loaded
          setParts(loaded)
        },
        () => retryLater(load),
      )
    }
    load()
  }, [parts, canLoad])
  return parts
}
