import { type RefObject, useEffect } from 'react'

/** Warns developers of a reader without a size, or without styles. Bundlers drop it from production builds. */
export function useBoxWarning(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    import('./warnOfBox.lazy.ts').then(
      ({ warnOfBox }) => {
        if (root.current && !left) stop = warnOfBox(root.current)
      },
      () => {},
    )
    return () => {
      left = true
      stop?.()
    }
  }, [root])
}
