import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { retryImport } from '../shared/retryImport.ts'
import type { View } from '../shared/session.ts'
import type { OpenedView } from './changeView.lazy.ts'

/**
 * The view, slides or full article, and a function that changes it. A change keeps the paragraph that is being read.
 * @param initialView the view to open with
 * @param onPass called with the index of the section that the reader reaches in the full article
 * @param onLoadError called when the lazy code cannot be loaded
 */
export function useView(
  root: RefObject<HTMLElement | null>,
  deck: Deck,
  carousel: CarouselState,
  initialView: View,
  onPass: (index: number) => void,
  onLoadError: () => void,
): [View, (view: View) => void] {
  const [opened, setOpened] = useState<OpenedView | null>(null)
  const change = useCallback(
    (view: View, byReader: boolean) =>
      void retryImport(() => import('./changeView.lazy.ts')).then(({ changeView }) => {
        if (root.current) changeView(root.current, deck, carousel, view, byReader, setOpened)
      }, onLoadError),
    [root, deck, carousel, onLoadError],
  )
  const setView = useCallback((view: View) => change(view, true), [change])
  // A reader that opens with the full article watches it too, but does not take the focus.
  const openInitialView = useRef(() => initialView === 'article' && change(initialView, false))
  useEffect(() => void openInitialView.current(), [])
  useLayoutEffect(() => opened?.start(onPass), [opened, onPass])
  useEffect(() => opened?.follow(deck, carousel), [opened, deck, carousel])
  return [opened?.view ?? initialView, setView]
}
