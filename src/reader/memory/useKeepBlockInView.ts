import { type RefObject, useEffect, useRef } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { retryImport } from '../shared/retryImport.ts'

/** Keeps the current block in view when the reader changes its size. Loads the code for it after the first scroll. */
export function useKeepBlockInView(root: RefObject<HTMLElement | null>, deck: Deck, index: number): void {
  const latest = useRef({ deck, index })
  useEffect(() => {
    latest.current = { deck, index }
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    let isUnmounted = false
    let keeper: { onRest: () => void; stop: () => void } | undefined
    const onRest = async () => {
      if (!keeper) {
        const { keepBlockInView } = await retryImport(() => import('./keepBlockInView.lazy.ts'))
        if (isUnmounted) return
        keeper ??= keepBlockInView(element, () => latest.current)
      }
      keeper.onRest()
    }
    // Slides only: the carousel scrolls sideways, and the full article may show another section than `index`.
    const onScrollEnd = ({ target }: Event) => {
      if (target instanceof Element && target.matches('.newsreel-slide')) void onRest().catch(() => {})
    }
    element.addEventListener('scrollend', onScrollEnd, true)
    return () => {
      isUnmounted = true
      element.removeEventListener('scrollend', onScrollEnd, true)
      keeper?.stop()
    }
  }, [root])
}
