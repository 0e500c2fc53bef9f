import './FigureView.css'
import './FigureView.later.css'
import './FigureView.script.css'
import { type CSSProperties, type MouseEvent, useRef, useState } from 'react'
import { safePicture } from '../../article/names/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { languageAttributes, useWords } from '../language/words.ts'
import { Icon } from '../shared/Icon.tsx'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { Spans } from '../text/Spans.tsx'
import { useEnlarge, usePinch } from '../zoom/useZoom.ts'
import { framing } from './framing.ts'
import { type PicturePlace, pictureSizes } from './pictureSizes.ts'
import { sourceSets } from './sourceSets.ts'
import { usePicturesWait } from './useFirstPicture.ts'

/**
 * A figure: the picture in its frame, the caption and the credit line. A figure without a file is a plain panel with
 * the alt text. A file that fails to load leaves the same panel with a button that tries again.
 * @param source the absolute URL of the article.json, the base of relative picture URLs
 * @param place where it stands
 * @param lazy true to fetch the picture only when it comes near
 * @param first true for the first picture of the page, which loads with high priority
 */
export function FigureView(props: {
  figure: Figure
  source: string
  place: PicturePlace
  first?: boolean
  lazy?: boolean | undefined
}) {
  const { figure, source, place, first = false, lazy = false } = props
  const words = useWords()
  const waits = usePicturesWait()
  const [attempt, setAttempt] = useState(0)
  const [failedSrc, setFailedSrc] = useState<string | null>(null)
  const src = figure.src === undefined ? null : safePicture(figure.src, source)
  const hasFailed = src !== null && failedSrc === src // false again when `figure` changes
  const enlarge = useEnlarge()
  const frame = useRef<HTMLDivElement>(null)
  const pinch = usePinch(() => open())
  const open = () => {
    const picture = frame.current?.querySelector('img')
    if (picture) enlarge?.(figure, picture)
  }
  // Clicking the picture is for pointers only. Keyboards and screen readers use the button.
  const onClick = (event: MouseEvent) => event.target instanceof HTMLImageElement && open()
  const isPanel = src === null || hasFailed
  const canEnlarge = !isPanel && enlarge !== null
  const placement = framing(figure)
  const retry = () => {
    setAttempt(attempt + 1)
    setFailedSrc(null)
  }
  return (
    <figure
      className="newsreel-figure"
      data-place={place}
      data-caption={isPanel || placement['data-fit'] ? 'below' : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same as a click. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      <div
        ref={frame}
        className="newsreel-frame"
        part="picture"
        data-first={first || undefined}
        data-panel={isPanel || undefined}
        data-sized={!!(figure.width && figure.height) || undefined}
        style={enlarge && place === 'text' ? aspectRatioStyle(figure) : undefined}
        onClick={onClick}
        {...pinch}
      >
        {isPanel ? (
          <Panel figure={figure} hasFailed={hasFailed} onRetry={retry} />
        ) : (
          <>
            {/* An attribute: the Content-Security-Policy of served pages drops style attributes. */}
            {figure.colour ? <svg className="newsreel-colour" color={figure.colour} aria-hidden="true" /> : null}
            <picture key={attempt}>
              {sourceSets(waits ? [] : (figure.sources ?? []), source).map(([type, srcSet]) => (
                <source key={type} type={type} srcSet={srcSet} sizes={pictureSizes(figure, place)} />
              ))}
              <img
                src={waits ? undefined : src}
                alt={figure.alt ?? ''}
                width={figure.width}
                height={figure.height}
                loading={lazy ? 'lazy' : 'eager'}
                decoding={first ? 'sync' : 'async'}
                fetchPriority={first ? 'high' : 'auto'}
                data-scene="picture"
                {...placement}
                onError={() => setFailedSrc(src)}
              />
            </picture>
          </>
        )}
        {canEnlarge ? (
          <button
            type="button"
            className="newsreel-enlarge"
            aria-label={words.enlarge}
            title={words.enlarge}
            aria-haspopup="dialog"
            onClick={open}
          >
            <Icon name="enlarge" />
          </button>
        ) : null}
      </div>
      <Caption figure={figure} />
    </figure>
  )
}

/**
 * Passes the aspect ratio to FigureView.css, which keeps the frame from being wider than the picture at its maximum
 * height. Only in the browser: the policy of served pages drops style attributes.
 */
const aspectRatioStyle = ({ width, height }: Figure) =>
  width && height ? ({ '--newsreel-aspect-ratio': width / height } as CSSProperties) : undefined

function Caption({ figure }: { figure: Figure }) {
  const words = useWords()
  if (!figure.caption && !figure.credit) return null
  return (
    <figcaption part="credit" data-scene="credit">
      {figure.caption ? (
        <span className="newsreel-caption">
          <Spans text={figure.caption} />
        </span>
      ) : null}
      {figure.credit ? (
        <span className="newsreel-credit">
          <InterfaceText>{words.source(figure.credit)}</InterfaceText>
        </span>
      ) : null}
    </figcaption>
  )
}

function Panel({ figure, hasFailed, onRetry }: { figure: Figure; hasFailed: boolean; onRetry: () => void }) {
  const words = useWords()
  return (
    <div className="newsreel-panel">
      <span className="newsreel-panel-note">
        <InterfaceText>{hasFailed ? words.pictureFailed : words.pictureToCome}</InterfaceText>
      </span>
      {figure.alt ? <span className="newsreel-panel-alt">{figure.alt}</span> : null}
      {hasFailed ? (
        <button type="button" className="newsreel-button" onClick={onRetry} {...languageAttributes(words)}>
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  )
}
