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
      entries => {
        const { intersectionRatio = 0, intersectionRect } = entries.at(-1) ?? {}
        // Of a box without a width or a height every slide is in view, and wholly.
        if (intersectionRatio > 0.5 && intersectionRect?.width && intersectionRect.height) latest.current()
      },
      { root: element.parentElement, threshold: 0.501 },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [slide])
}
