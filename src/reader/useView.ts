import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { Deck } from '../deck/buildDeck.ts'
import type { Place } from '../deck/place.ts'
import type { OpenedView } from './comforts/changeView.ts'
import type { View } from './session.ts'

/**
 * Whether the article is shown as slides or whole. A change of view keeps the paragraph that is being read.
 * @param onPass told the index of the section that the reader has come to in the full article
 * @param onFailure called when what changes the view cannot be loaded
 */
export function useView(
  root: RefObject<HTMLElement | null>,
  deck: Deck,
  place: Place,
  onPass: (index: number) => void,
  onFailure: () => void,
): [View, (view: View) => void] {
  const [opened, setOpened] = useState<OpenedView | null>(null)
  const setView = useCallback(
    (view: View) =>
      void import('./comforts/changeView.ts').then(({ changeView }) => {
        if (root.current) setOpened(changeView(root.current, deck, place, view))
      }, onFailure),
    [root, deck, place, onFailure],
  )
  useLayoutEffect(() => opened?.start(onPass), [opened, onPass])
  useEffect(() => opened?.follow(place), [opened, place])
  return [opened?.view ?? 'slides', setView]
}
