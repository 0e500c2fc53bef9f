import { getReadingSeconds } from '../../deck/readingTime.ts'
import { useLaterWords } from '../language/useLaterWords.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { useInteraction, useWatched } from '../panels/presence.lazy.ts'
import { Player } from './Player.lazy.tsx'
import { usePlay } from './usePlay.lazy.ts'
import { useWakeLock } from './useWakeLock.lazy.ts'

/**
 * Plays the slides, each for as long as it takes to read. Whatever the reader does with the slides stops it; while the
 * mouse rests on them, or nobody can see them, it waits (WCAG 2.2.2, and the ARIA guide's carousel that rotates).
 */
export function PlayPanel({ session, onClose }: PanelProps) {
  const { root, deck, at, goTo, goToNext, settings } = session
  const words = useLaterWords()
  const slide = deck.slides[at]
  const { watched, pointed } = useWatched(root)
  const waits = pointed || !watched
  const { state, toggle, pause } = usePlay({
    at,
    last: deck.lastSlideIndex,
    seconds: slide ? getReadingSeconds(slide) / settings.rate : 0,
    waits,
    onNext: goToNext,
    onAgain: () => goTo(0),
  })
  useInteraction(root, pause)
  useWakeLock(state === 'playing' && !waits)
  const says = state === 'finished' ? words.finished : state === 'playing' && !waits ? words.playing : words.paused
  return <Player {...{ session, onClose, state, says }} onToggle={toggle} />
}
