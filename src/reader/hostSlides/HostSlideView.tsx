import './HostSlideView.script.css'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { getHostSlideId, type Slide } from '../../deck/buildDeck.ts'
import { retryImport } from '../shared/retryImport.ts'

/**
 * A slide of the host page, below its label. The host's content has the page's own font and colours. The room around it
 * belongs to the reader, so that there is always a place to swipe from.
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
      ({ applyPageStyle }) => {
        if (isMounted && content.current) stop = applyPageStyle(content.current)
      },
      () => {}, // Keep the reader's style.
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
