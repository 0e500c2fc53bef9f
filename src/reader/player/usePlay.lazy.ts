import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlayerState } from './Player.lazy.tsx'

/**
 * Advances slide by slide until it is paused or reaches the last slide.
 * @param options.seconds how long to show the slide at `index`
 * @param options.isWaiting stops the clock; afterwards the slide gets its full time again
 * @param options.onRestart called when autoplay starts at the end
 */
export function usePlay(options: {
  index: number
  lastIndex: number
  seconds: number
  isWaiting: boolean
  onNext: () => void
  onRestart: () => void
}): { state: PlayerState; toggle: () => void; pause: () => void } {
  const { index, lastIndex, seconds, isWaiting } = options
  const [state, setState] = useState<PlayerState>('playing')
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    if (state !== 'playing') return
    if (index > lastIndex) return latest.current.onRestart() // started on the end card
    if (isWaiting) return
    const timer = setTimeout(() => {
      if (index < lastIndex) latest.current.onNext()
      else setState('finished')
    }, seconds * 1000)
    return () => clearTimeout(timer)
  }, [state, isWaiting, index, lastIndex, seconds])
  const pause = useCallback(() => setState('paused'), [])
  const toggle = () => {
    if (state === 'finished' && index >= lastIndex) latest.current.onRestart()
    setState(state === 'playing' ? 'paused' : 'playing')
  }
  return { state, toggle, pause }
}
