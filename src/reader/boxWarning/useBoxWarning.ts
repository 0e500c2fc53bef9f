import { type RefObject, useEffect } from 'react'

/** Warns developers about a reader without a size or styles. Bundlers remove it from production builds. */
export function useBoxWarning(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stop: (() => void) | undefined
    let isUnmounted = false
    import('./checkBox.lazy.ts').then(
      ({ checkBox }) => {
        if (root.current && !isUnmounted) stop = checkBox(root.current)
      },
      () => {},
    )
    return () => {
      isUnmounted = true
      stop?.()
    }
  }, [root])
}
