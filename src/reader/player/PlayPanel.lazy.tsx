import { getReadingSeconds } from '../../deck/readingTime.ts'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { useAttention, useInteraction } from '../panels/presence.lazy.ts'
import { Player } from './Player.lazy.tsx'
import { usePlay } from './usePlay.lazy.ts'
import { useWakeLock } from './useWakeLock.lazy.ts'

/**
 * Autoplay: shows each slide for its reading time. Any interaction with the slides pauses it. It waits while the mouse
 * is over the slides or the reader is out of sight (WCAG 2.2.2 and the ARIA guide for rotating carousels).
 */
export function PlayPanel({ session, onClose }: PanelProps) {
  const { root, deck, index, goTo, goToNext, settings } = session
  const words = useAllWords()
  const slide = deck.slides[index]
  const { isVisible, isHovered } = useAttention(root)
  const isWaiting = isHovered || !isVisible
  const { state, toggle, pause } = usePlay({
    index,
    lastIndex: deck.lastSlideIndex,
    seconds: slide ? getReadingSeconds(slide) / settings.rate : 0,
    isWaiting,
    onNext: goToNext,
    onRestart: () => goTo(0),
  })
  useInteraction(root, pause)
  useWakeLock(state === 'playing' && !isWaiting)
  const status =
    state === 'finished' ? words.finished : state === 'playing' && !isWaiting ? words.playing : words.paused
  return <Player {...{ session, onClose, state, status }} onToggle={toggle} />
}
