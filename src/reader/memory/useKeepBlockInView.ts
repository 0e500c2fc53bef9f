import { type RefObject, useEffect, useRef } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { retryImport } from '../shared/retryImport.ts'

/** Keeps what is read on a slide in view when the reader's size changes (keepReading.lazy.ts), once it was scrolled. */
export function useKeepBlockInView(root: RefObject<HTMLElement | null>, deck: Deck, index: number): void {
  const now = useRef({ deck, index })
  useEffect(() => {
    now.current = { deck, index }
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    let gone = false
    let watch: { rested: () => void; stop: () => void } | undefined
    const rested = async () => {
      if (!watch) {
        const { keepBlockInView } = await retryImport(() => import('./keepBlockInView.lazy.ts'))
        if (gone) return
        watch ??= keepBlockInView(element, () => now.current)
      }
      watch.rested()
    }
    // Sideways nothing is read, and the full article may be in another section than the place knows of yet.
    const told = ({ target }: Event) => {
      if (target instanceof Element && target.matches('.newsreel-slide')) void rested().catch(() => {})
    }
    element.addEventListener('scrollend', told, true)
    return () => {
      gone = true
      element.removeEventListener('scrollend', told, true)
      watch?.stop()
    }
  }, [root])
}
