import './HostSlideView.script.css'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { getHostSlideId, type Slide } from '../../deck/buildDeck.ts'
import { retryImport } from '../shared/retryImport.ts'

/**
 * A slide of the page that the reader stands in. Its label says whose it is; what the host draws has the page's own
 * font and colours, and the room around it stays the reader's, so that there is always a place to swipe from.
 */
export const HostSlideView = memo(function HostSlideView(props: {
  slide: Slide
  render: ((id: string) => ReactNode) | undefined
}) {
  const { slide, render } = props
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isMounted = true
    let stop: (() => void) | undefined
    retryImport(() => import('./pageStyle.lazy.ts')).then(
      ({ wearPageStyle }) => {
        if (isMounted && content.current) stop = wearPageStyle(content.current)
      },
      () => {}, // It is readable in the reader's style, too.
    )
    return () => {
      isMounted = false
      stop?.()
    }
  }, [])
  return (
    <div className="newsreel-host">
      <p className="newsreel-host-label" dir="auto">
        {slide.label}
      </p>
      <div ref={content} className="newsreel-host-content">
        {render?.(getHostSlideId(slide) ?? '')}
      </div>
    </div>
  )
})
