import { createContext, type TouchEvent, useCallback, useContext, useEffect, useRef } from 'react'
import type { Figure } from '../../article/schema.ts'
import type { Deck } from '../../deck/buildDeck.ts'
import type { Language } from '../../i18n/words.ts'
import { retryImport } from '../shared/retryImport.ts'

/** Opens the album at a figure. `picture` is the element that shows it now. */
export type Enlarge = (figure: Figure, picture: HTMLImageElement) => void

/** Provides the function that enlarges a reader's pictures; null if they cannot be enlarged. */
export const EnlargeContext = createContext<Enlarge | null>(null)
/** The function of the surrounding reader that enlarges a picture, or null. */
export const useEnlarge = (): Enlarge | null => useContext(EnlargeContext)

/**
 * Returns a function that enlarges pictures. Loads zoom.lazy.ts on the first call. Closes the album on unmount.
 * @param source the absolute URL of the article.json
 * @param goTo shows the slide with this index
 * @param onLoadError called when zoom.lazy.ts cannot be loaded
 */
export function useZoom(
  deck: Deck,
  source: string,
  language: Language,
  goTo: (index: number) => void,
  onLoadError: () => void,
): Enlarge {
  const close = useRef(() => {})
  useEffect(() => () => close.current(), [])
  return useCallback(
    (figure, picture) => {
      retryImport(() => import('./zoom.lazy.ts')).then(({ zoom }) => {
        // The second click of a double click opens nothing.
        close.current = zoom(figure, picture, deck, source, language, goTo) ?? close.current
      }, onLoadError)
    },
    [deck, source, language, goTo, onLoadError],
  )
}

/** The factor by which the distance of two fingers must grow to count as a pinch. */
const PINCH_THRESHOLD = 1.15

/**
 * Calls `onPinch` when two fingers move apart.
 * @returns the event handlers for the element to watch
 */
export function usePinch(onPinch: () => void) {
  const startDistance = useRef(0)
  const onTouchStart = (event: TouchEvent) => {
    // If the page is pinched already, two fingers zoom the page.
    const isPinched = event.currentTarget.closest('[data-pinched]')
    startDistance.current = isPinched ? 0 : fingerDistance(event)
  }
  const onTouchMove = (event: TouchEvent) => {
    if (startDistance.current === 0 || fingerDistance(event) < startDistance.current * PINCH_THRESHOLD) return
    startDistance.current = 0
    onPinch()
  }
  return { onTouchStart, onTouchMove }
}

/** The distance between two fingers in CSS pixels, or 0 unless there are exactly two. */
function fingerDistance({ touches }: TouchEvent): number {
  const [one, other] = [touches[0], touches[1]]
  if (!one || !other || touches.length > 2) return 0
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
