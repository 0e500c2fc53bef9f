import './SlideFrame.css'
import './SlideFrame.script.css'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Slide } from '../../deck/buildDeck.ts'
import { Icon } from '../shared/Icon.tsx'
import { Edges } from './Edges.tsx'
import { useOnPass } from './useOnPass.ts'

/**
 * The attribute that holds the fragment of the address that leads to a slide. Browsers scroll to an `id`, and also
 * scroll the page around an iframe. So pages for iframes use `data-anchor`, which browsers ignore.
 */
export type Anchor = { id: string } | { 'data-anchor': string }

/**
 * The frame of a mounted slide: its position in the scroller and its accessible name. It scrolls if the text is longer
 * than the slide, and shows a cue that there is more.
 * @param index its index in the deck
 * @param label its name, "3 of 12: heading"
 * @param isCurrent true for the slide that is shown; all others are inert
 * @param isServed true before hydration: all slides are in the flow of the page then, and none is inert
 * @param hasNext true if Next leads somewhere from here
 * @param anchor the attribute that holds its fragment of the address
 * @param onPass called when more than half of the slide is in view
 */
export function SlideFrame(props: {
  index: number
  slide: Slide
  label: string
  isCurrent: boolean
  isServed: boolean
  hasNext: boolean
  anchor: Anchor | undefined
  onPass: (index: number) => void
  children: ReactNode
}) {
  const { index, slide, label, isCurrent, isServed, hasNext, anchor, onPass, children } = props
  const frame = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const { isTabStop, hasMore } = useOverflow(frame, end)
  useOnPass(frame, () => onPass(index))
  return (
    <div
      ref={frame}
      className="newsreel-slide"
      part={`slide ${slide.kind}`}
      role="group"
      aria-roledescription="slide"
      {...anchor}
      aria-label={label}
      inert={!isCurrent && !isServed}
      tabIndex={isTabStop ? 0 : undefined}
      data-kind={slide.kind}
      data-picture={slide.picture && slide.place}
      data-textless={slide.blocks[0] || slide.place === 'cover' ? undefined : true}
      data-index={index}
      data-more={hasMore || undefined}
      style={isServed ? undefined : { insetInlineStart: `${index * 100}%` }}
    >
      {children}
      <div ref={end} className="newsreel-slide-end" />
      {isServed ? null : (
        <>
          <div className="newsreel-more">
            <Icon name="more" />
          </div>
          <Edges slide={slide} index={index} hasNext={hasNext} />
        </>
      )}
    </div>
  )
}

const TAB_STOPS = 'a[href], button, summary'

/**
 * Whether a slide has more text below, and whether it must be a tab stop. It must if it scrolls, since scrollable
 * regions must be reachable by keyboard; and if nothing in it is a tab stop, since the carousel scrolls too. Otherwise
 * it would be a needless stop. Measures only after layout, when a size changes.
 */
function useOverflow(slide: RefObject<HTMLElement | null>, end: RefObject<HTMLElement | null>) {
  const [overflows, setOverflows] = useState(false)
  const [hasNoTabStop, setHasNoTabStop] = useState(false)
  const [isEndHidden, setIsEndHidden] = useState(false)
  useEffect(() => {
    const element = slide.current
    const endMarker = end.current
    if (!element || !endMarker) return
    const sizes = new ResizeObserver(() => {
      setOverflows(element.scrollHeight > element.clientHeight + 1)
      setHasNoTabStop(!element.querySelector(TAB_STOPS))
    })
    for (const each of [element, ...element.children]) sizes.observe(each)
    // The margin of half a line hides the cue before the last line is reached.
    const endObserver = new IntersectionObserver(entries => setIsEndHidden(!entries.at(-1)?.isIntersecting), {
      root: element,
      rootMargin: '0px 0px 12px 0px',
    })
    endObserver.observe(endMarker)
    return () => {
      sizes.disconnect()
      endObserver.disconnect()
    }
  }, [slide, end])
  return { isTabStop: overflows || hasNoTabStop, hasMore: isEndHidden && overflows }
}
