import './SlideFrame.css'
import './SlideFrame.script.css'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Icon } from '../shared/Icon.tsx'
import { usePassing } from './usePassing.ts'

/**
 * What says which fragment of the address leads to a slide. Browsers scroll to an `id`, and every page around a frame
 * along with it: a page for iframes has the other, which they do not know.
 */
export type Anchor = { id: string } | { 'data-anchor': string }

/**
 * The frame of one mounted slide: its place in the scroller, its name, and its own scrolling when the text is longer
 * than the slide, with a cue that there is more.
 * @param index its place in the deck; @param label its name, "3 of 12: heading"
 * @param current whether it is the slide shown; all others are inert
 * @param flow whether it lies in the flow of the page, with all others: as a server draws it, where nothing is inert
 * @param anchor the attribute that says which fragment leads to it
 */
export function SlideFrame(props: {
  index: number
  kind: string
  label: string
  current: boolean
  flow: boolean
  anchor: Anchor | undefined
  onPass: (index: number) => void
  children: ReactNode
}) {
  const { index, kind, label, current, flow, anchor, onPass, children } = props
  const slide = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const { stops, more } = useOverflow(slide, end)
  usePassing(slide, () => onPass(index))
  return (
    <div
      ref={slide}
      className="newsreel-slide"
      part={`slide ${kind}`}
      role="group"
      aria-roledescription="slide"
      {...anchor}
      aria-label={label}
      inert={!current && !flow}
      tabIndex={stops ? 0 : undefined}
      data-kind={kind}
      data-index={index}
      data-more={more || undefined}
      style={flow ? undefined : { insetInlineStart: `${index * 100}%` }}
    >
      {children}
      <div ref={end} className="newsreel-slide-end" />
      {flow ? null : (
        <div className="newsreel-more">
          <Icon name="more" />
        </div>
      )}
    </div>
  )
}

const STOPS = 'a[href], button, summary'

/**
 * Whether there is more of a slide below, and whether the slide is a stop of the Tab key. It is when it scrolls, and
 * when nothing in it is one: a region that scrolls must be reachable by keyboard, and the carousel itself is such a
 * region. Otherwise it would only be one more stop. Measured after layout only, when a size changes.
 */
function useOverflow(slide: RefObject<HTMLElement | null>, end: RefObject<HTMLElement | null>) {
  const [overflows, setOverflows] = useState(false)
  const [empty, setEmpty] = useState(false)
  const [more, setMore] = useState(false)
  useEffect(() => {
    const box = slide.current
    const foot = end.current
    if (!box || !foot) return
    const sizes = new ResizeObserver(() => {
      setOverflows(box.scrollHeight > box.clientHeight + 1)
      setEmpty(!box.querySelector(STOPS))
    })
    for (const each of [box, ...box.children]) sizes.observe(each)
    // Half a line above the end is the end: the cue goes before the last line is reached.
    const seen = new IntersectionObserver(entries => setMore(!entries.at(-1)?.isIntersecting), {
      root: box,
      rootMargin: '0px 0px 12px 0px',
    })
    seen.observe(foot)
    return () => {
      sizes.disconnect()
      seen.disconnect()
    }
  }, [slide, end])
  return { stops: overflows || empty, more: more && overflows }
}
