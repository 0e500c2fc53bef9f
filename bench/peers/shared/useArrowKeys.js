import { useEffect } from 'react'

/** Calls `onMove` with 1 for the right arrow key and -1 for the left one, for peers without keyboard control. */
export function useArrowKeys(onMove) {
  useEffect(() => {
    const onKeyDown = event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step) onMove(step)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [onMove])
}
