import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlayerState } from './Player.lazy.tsx'

/**
 * Goes on by itself, slide by slide, until it is paused or at the last one.
 * @param seconds how long the slide `at` stays
 * @param waits whether time stands still for now; afterwards the slide has its whole time again
 * @param onAgain called when it is started from the end
 */
export function usePlay(play: {
  at: number
  last: number
  seconds: number
  waits: boolean
  onNext: () => void
  onAgain: () => void
}): { state: PlayerState; toggle: () => void; pause: () => void } {
  const { at, last, seconds, waits } = play
  const [state, setState] = useState<PlayerState>('playing')
  const latest = useRef(play)
  useEffect(() => {
    latest.current = play
  })
  useEffect(() => {
    if (state !== 'playing') return
    if (at > last) return latest.current.onAgain() // started on the end card
    if (waits) return
    const timer = setTimeout(() => {
      if (at < last) latest.current.onNext()
      else setState('finished')
    }, seconds * 1000)
    return () => clearTimeout(timer)
  }, [state, waits, at, last, seconds])
  const pause = useCallback(() => setState('paused'), [])
  const toggle = () => {
    if (state === 'finished' && at >= last) latest.current.onAgain()
    setState(state === 'playing' ? 'paused' : 'playing')
  }
  return { state, toggle, pause }
}
