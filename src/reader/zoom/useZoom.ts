import { createContext, type TouchEvent, useCallback, useContext, useEffect, useRef } from 'react'
import type { Figure } from '../../article/schema.ts'
import type { Language } from '../../i18n/words.ts'
import { retryImport } from '../shared/retryImport.ts'

/** Opens a figure large, from the element that shows it now. */
export type Enlarge = (figure: Figure, picture: HTMLImageElement) => void

/** How a reader enlarges its pictures; null where nothing does. */
export const EnlargeContext = createContext<Enlarge | null>(null)
/** How the reader around enlarges its pictures. */
export const useEnlarge = (): Enlarge | null => useContext(EnlargeContext)

/**
 * Enlarges pictures by what is loaded for it when it is first asked for (zoom.lazy.ts).
 * @param source the absolute address of the article.json
 * @param onFailure called when that cannot be loaded
 */
export function useZoom(source: string, language: Language, onFailure: () => void): Enlarge {
  const close = useRef(() => {})
  useEffect(() => () => close.current(), [])
  return useCallback(
    (figure, picture) => {
      retryImport(() => import('./zoom.lazy.ts')).then(({ zoom }) => {
        // Of a double click the second opens nothing.
        close.current = zoom(figure, source, picture, language) ?? close.current
      }, onFailure)
    },
    [source, language, onFailure],
  )
}

/** Fingers that have moved apart by this much mean to enlarge. */
const APART = 1.15

/** Calls `open` when two fingers move apart. Gives the handlers for the element that they lie on. */
export function usePinch(open: () => void) {
  const start = useRef(0)
  const began = (event: TouchEvent) => {
    // A page that is pinched larger already is what two fingers hold.
    const isPinched = event.currentTarget.closest('[data-pinched]')
    start.current = isPinched ? 0 : distanceOf(event)
  }
  const moved = (event: TouchEvent) => {
    if (start.current === 0 || distanceOf(event) < start.current * APART) return
    start.current = 0
    open()
  }
  return { onTouchStart: began, onTouchMove: moved }
}

/** The distance between two fingers in CSS pixels, 0 when there are not two. */
function distanceOf({ touches }: TouchEvent): number {
  const [one, other] = [touches[0], touches[1]]
  if (!one || !other || touches.length > 2) return 0
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
