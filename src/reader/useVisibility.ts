import { type RefObject, useEffect, useRef } from 'react'

/** A thousandth of a slide in view: the edge of a neighbour that only touches the scroller does not count. */
const EDGE = 0.001

/**
 * Tells how a slide passes through its scroller, without measuring anything: `entered` when it comes into view from
 * outside, `passed` when more than half of it is in view.
 * @param slide the slide; its scroller is its parent element
 * @param inView whether it is in view from the start, and so never enters
 */
export function useVisibility(
  slide: RefObject<HTMLElement | null>,
  inView: boolean,
  told: { entered: () => void; passed: () => void },
): void {
  const latest = useRef(told)
  const visible = useRef(inView)
  useEffect(() => {
    latest.current = told
  })
  useEffect(() => {
    const element = slide.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 0
        if (ratio > EDGE && !visible.current) latest.current.entered()
        visible.current = ratio > EDGE
        if (ratio > 0.5) latest.current.passed()
      },
      { root: element.parentElement, threshold: [EDGE * 2, 0.501] },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [slide])
}
