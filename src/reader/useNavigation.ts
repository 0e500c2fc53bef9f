import { type RefObject, useCallback } from 'react'
import type { CarouselStore } from '../deck/carouselStore.ts'

/** Returns the functions that move a reader to another slide. */
export function useNavigation(root: RefObject<HTMLElement | null>, { dispatch }: CarouselStore) {
  // When the slide with the focus turns inert or is unmounted, the focus would move to the body. An embedded reader
  // would get no more key events.
  const moveFocus = useCallback(
    (index: number) => {
      // :focus-within also sees elements that the host page has slotted in.
      const slide = root.current?.querySelector<HTMLElement>('.newsreel-slide:focus-within')
      if (slide && slide.dataset['index'] !== `${index}`) root.current?.focus({ preventScroll: true })
    },
    [root],
  )
  const goTo = useCallback(
    (index: number) => {
      moveFocus(index)
      dispatch({ type: 'goTo', index, motion: 'jump' })
    },
    [dispatch, moveFocus],
  )
  const settleAt = useCallback((index: number) => dispatch({ type: 'settled', index }), [dispatch])
  const goToNext = useCallback(() => dispatch({ type: 'goBy', steps: 1 }), [dispatch])
  const goToPrevious = () => dispatch({ type: 'goBy', steps: -1 })
  return { goTo, goToNext, goToPrevious, settleAt, moveFocus }
}
