import { type RefObject, useEffect } from 'react'
import { readStored } from '../../memory/storage.ts'
import { prefersReducedMotion } from '../../shared/reducedMotion.ts'
import { retryImport } from '../../shared/retryImport.ts'

/**
 * Nudges the cover on the device's first visit, if it is operated by touch: nothing else shows that the slides can be
 * swiped.
 * @param isReady true while the reader shows the cover, and more important files have loaded
 */
export function useNudge(root: RefObject<HTMLElement | null>, isReady: boolean, isRtl: boolean): void {
  useEffect(() => {
    if (!isReady || !matchMedia('(pointer: coarse)').matches || prefersReducedMotion()) return
    if (readStored('nudged') ?? readStored('places')) return
    const controller = new AbortController()
    retryImport(() => import('./nudge.lazy.ts')).then(
      ({ nudgeWhenAtRest }) => root.current && nudgeWhenAtRest(root.current, isRtl, controller),
      () => {}, // nothing is lost without it
    )
    return () => controller.abort()
  }, [root, isReady, isRtl])
}
