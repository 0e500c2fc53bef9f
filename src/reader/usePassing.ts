import { type RefObject, useEffect, useRef } from 'react'

/**
 * Tells that more than half of a slide is in view in its scroller, without measuring anything.
 * @param slide the slide; its scroller is its parent element
 */
export function usePassing(slide: RefObject<HTMLElement | null>, onPass: () => void): void {
  const latest = useRef(onPass)
  useEffect(() => {
    latest.current = onPass
  })
  useEffect(() => {
    const element = slide.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => (entries.at(-1)?.intersectionRatio ?? 0) > 0.5 && latest.current(),
      { root: element.parentElement, threshold: 0.501 },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [slide])
}
