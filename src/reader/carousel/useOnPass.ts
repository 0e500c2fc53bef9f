import { type RefObject, useEffect, useRef } from 'react'

/**
 * Calls `onPass` when more than half of a slide is in view in its scroller. Forces no layout.
 * @param slide the slide; its parent element is the scroller
 */
export function useOnPass(slide: RefObject<HTMLElement | null>, onPass: () => void): void {
  const latestOnPass = useRef(onPass)
  useEffect(() => {
    latestOnPass.current = onPass
  })
  useEffect(() => {
    const element = slide.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        const { intersectionRatio = 0, intersectionRect } = entries.at(-1) ?? {}
        // In a box without a width or a height, every slide counts as fully in view.
        if (intersectionRatio > 0.5 && intersectionRect?.width && intersectionRect.height) latestOnPass.current()
      },
      { root: element.parentElement, threshold: 0.501 },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [slide])
}
