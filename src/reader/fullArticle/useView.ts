import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import { retryImport } from '../shared/retryImport.ts'
import type { View } from '../shared/session.ts'
import type { OpenedView } from './changeView.lazy.ts'

/**
 * Whether the article is shown as slides or whole. A change of view keeps the paragraph that is being read.
 * @param first the view that it opens with
 * @param onPass told the index of the section that the reader has come to in the full article
 * @param onFailure called when what changes the view cannot be loaded
 */
export function useView(
  root: RefObject<HTMLElement | null>,
  deck: Deck,
  place: CarouselState,
  first: View,
  onPass: (index: number) => void,
  onFailure: () => void,
): [View, (view: View) => void] {
  const [opened, setOpened] = useState<OpenedView | null>(null)
  const change = useCallback(
    (view: View, byHand: boolean) =>
      void retryImport(() => import('./changeView.lazy.ts')).then(({ changeView }) => {
        if (root.current) setOpened(changeView(root.current, deck, place, view, byHand))
      }, onFailure),
    [root, deck, place, onFailure],
  )
  const setView = useCallback((view: View) => change(view, true), [change])
  // A reader that opens with the full article watches it too, and leaves the focus where it is.
  const opens = useRef(() => first === 'article' && change(first, false))
  useEffect(() => void opens.current(), [])
  useLayoutEffect(() => opened?.start(onPass), [opened, onPass])
  useEffect(() => opened?.follow(deck, place), [opened, deck, place])
  return [opened?.view ?? first, setView]
}
