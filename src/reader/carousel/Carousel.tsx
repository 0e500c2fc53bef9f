import './Carousel.css'
import './Carousel.script.css'
import './Carousel.noscript.css'
import { type ReactNode, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import type { CarouselState } from '../../deck/carouselState.ts'
import type { CarouselStore } from '../../deck/carouselStore.ts'
import { getMountedSlides } from '../../deck/mountedSlides.ts'
import { useWords } from '../language/words.ts'
import { slideName } from '../shared/slideName.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { animateEntrance } from './motion/animateEntrance.ts'
import { type Anchor, SlideFrame } from './SlideFrame.tsx'
import { useScroller } from './scroll/useScroller.ts'

/**
 * The slides in the browser's own scroller. Only those near the current one are mounted, each at its own offset, so
 * that mounting one never moves another. A spacer gives the scroller its width. A server cannot position slides, since
 * the Content-Security-Policy drops style attributes: it renders all of them in the flow, and hydration positions them.
 * @param id the id of the scroller, for the previous and next buttons
 * @param anchorAttribute the attribute of served slides that holds the fragment of the address that leads to them
 * @param hasNextArticle true if Next leads from the end card to another article
 * @param onPass called with the index of a slide that comes into view, before the others turn inert
 * @param children renders the content of a slide
 */
export function Carousel(props: {
  id: string
  deck: Deck
  state: CarouselState
  store: CarouselStore
  isRtl: boolean
  anchorAttribute: 'id' | 'data-anchor' | undefined
  hasNextArticle: boolean
  onPass: (index: number) => void
  children: (slide: Slide, index: number) => ReactNode
}) {
  const { id, deck, state, store, isRtl, anchorAttribute, hasNextArticle, onPass, children } = props
  const words = useWords()
  const isServed = !useHydrated()
  const scroller = useRef<HTMLDivElement>(null)
  // A slide that the reader scrolls in by hand has no animation: what is uncovered stays visible.
  const handleMove = useCallback(({ current, target, motion }: CarouselState) => {
    const slide = current === target ? null : scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)
    if (slide) animateEntrance(slide, motion === 'jump')
  }, [])
  // Neighbours are mounted after the first paint.
  const [isOpening, setOpening] = useState(!isServed)
  useEffect(() => startTransition(() => setOpening(false)), [])
  const isAlone = isOpening && state.moveCount === 0
  const mounted = isServed ? [...deck.slides.keys()] : isAlone ? [state.current] : getMountedSlides(state)
  useLayoutEffect(() => store.setMounted(mounted)) // before useScroller, which moves once they are mounted
  useScroller(scroller, store, mounted.join(), isRtl, handleMove)

  const handlePass = useCallback(
    (index: number) => {
      onPass(index)
      store.dispatch({ type: 'passed', index })
    },
    [store, onPass],
  )
  return (
    // Without tabIndex, Chromium and Firefox make a scroller without focusable children a tab stop.
    <div ref={scroller} id={id} className="newsreel-carousel" data-flow={isServed || undefined} tabIndex={-1}>
      {isServed ? null : <div className="newsreel-spacer" style={{ inlineSize: `${deck.slides.length * 100}%` }} />}
      {mounted.map(index => {
        const slide = deck.slides[index]
        if (!slide) return null
        return (
          <SlideFrame
            key={slide.id}
            index={index}
            slide={slide}
            label={slideName(deck, index, words)}
            isCurrent={index === state.current}
            isServed={isServed}
            hasNext={hasNextArticle || slide.kind !== 'end'}
            anchor={isServed && anchorAttribute ? ({ [anchorAttribute]: slide.id } as Anchor) : undefined}
            onPass={handlePass}
          >
            {children(slide, index)}
          </SlideFrame>
        )
      })}
    </div>
  )
}
