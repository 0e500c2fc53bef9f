import './HostSlideView.later.css'
import { memo, type ReactNode } from 'react'
import { hostName, type Slide } from '../deck/buildDeck.ts'

/**
 * A slide of the page that the reader stands in. Its label says whose it is; the room around what the host draws stays
 * the reader's, so that there is always a place to swipe from.
 */
export const HostSlideView = memo(function HostSlideView(props: {
  slide: Slide
  render: ((id: string) => ReactNode) | undefined
}) {
  const { slide, render } = props
  return (
    <div className="newsreel-host">
      <p className="newsreel-host-label" dir="auto">
        {slide.label}
      </p>
      <div className="newsreel-host-content">{render?.(hostName(slide) ?? '')}</div>
    </div>
  )
})
