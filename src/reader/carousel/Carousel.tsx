import './Carousel.css'
import './Carousel.script.css'
import './Carousel.noscript.css'
import { type Dispatch, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import type { CarouselAction, CarouselState } from '../../deck/carouselState.ts'
import { getMountedSlides } from '../../deck/mountedSlides.ts'
import { useWords } from '../language/words.ts'
import { slideName } from '../shared/slideName.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { type Anchor, SlideFrame } from './SlideFrame.tsx'
import { useArrival } from './useArrival.ts'
import { useScroller } from './useScroller.ts'

/**
 * The slides on the browser's own scroller. Only those around the place are mounted, each at its own offset, so that
 * mounting one never moves another; a spacer gives the scroller its length. A server cannot position them, since the
 * Content-Security-Policy drops style attributes: it draws all of them in the flow of the page, and they are positioned
 * when the script takes the page over.
 * @param id what the previous and next controls point to
 * @param anchors the attribute of slides in a server's HTML that says which fragment of the page's address leads to
 *   them
 * @param onLeave called with the slide that is come to, before the one with the focus turns inert
 * @param children draws the inside of a slide
 */
export function Carousel(props: {
  id: string
  deck: Deck
  place: CarouselState
  dispatch: Dispatch<CarouselAction>
  rtl: boolean
  anchors: 'id' | 'data-anchor' | undefined
  onLeave: (index: number) => void
  children: (slide: Slide, index: number) => ReactNode
}) {
  const { id, deck, place, dispatch, rtl, anchors, onLeave, children } = props
  const words = useWords()
  const flow = !useHydrated()
  const scroller = useRef<HTMLDivElement>(null)
  const arrive = useArrival()
  const { target: goal, motion: move } = place
  const wanted = deck.slides[goal]?.id
  const entered = useRef(wanted)

  // A slide that we bring in starts its scene while it is still out of view; declared before useScroller moves it. One
  // that a hand brings in has none: what a finger has uncovered stays.
  useLayoutEffect(() => {
    const slide = scroller.current?.querySelector(`[data-index="${goal}"]`)
    if (slide && move !== 'idle' && entered.current !== wanted) arrive(slide, move === 'jump')
    entered.current = wanted
  }, [arrive, wanted, goal, move])
  const mounted = flow ? [...deck.slides.keys()] : getMountedSlides(place)
  useScroller(scroller, place, dispatch, mounted.join(), rtl)

  const pass = useCallback(
    (index: number) => {
      onLeave(index)
      dispatch({ type: 'passed', index })
    },
    [dispatch, onLeave],
  )
  return (
    // Chromium and Firefox make a scroller without focusable children a tab stop of its own; -1 says it is none.
    <div ref={scroller} id={id} className="newsreel-carousel" data-flow={flow || undefined} tabIndex={-1}>
      {flow ? null : <div className="newsreel-spacer" style={{ inlineSize: `${deck.slides.length * 100}%` }} />}
      {mounted.map(index => {
        const slide = deck.slides[index]
        if (!slide) return null
        return (
          <SlideFrame
            key={slide.id}
            index={index}
            kind={slide.kind}
            label={slideName(deck, index, words)}
            current={index === place.current}
            flow={flow}
            anchor={flow && anchors ? ({ [anchors]: slide.id } as Anchor) : undefined}
            onPass={pass}
          >
            {children(slide, index)}
          </SlideFrame>
        )
      })}
    </div>
  )
}
