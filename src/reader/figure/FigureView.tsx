import './FigureView.css'
import './FigureView.script.css'
import { type CSSProperties, type MouseEvent, useRef, useState } from 'react'
import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { inWords, useWords } from '../language/words.ts'
import { Icon } from '../shared/Icon.tsx'
import { InWords } from '../shared/InWords.tsx'
import { Spans } from '../text/Spans.tsx'
import { useEnlarge, usePinch } from '../zoom/useZoom.ts'
import { framing } from './framing.ts'
import { pictureSizes } from './pictureSizes.ts'
import { sourceSets } from './sourceSets.ts'

/**
 * A figure: the picture in its frame, the caption and the credit line. Without a file it is a plain panel with the alt
 * text; a file that does not arrive leaves the same panel and a way to try again.
 * @param source the absolute address of the article.json, which relative pictures start from
 * @param place `slide` fills the picture's place in the slide, `text` stands between paragraphs
 * @param lazy whether it is only fetched when it comes near, in a text that scrolls
 * @param first whether it is the first picture of the page, which nothing may go before
 */
export function FigureView(props: {
  figure: Figure
  source: string
  place: 'slide' | 'text'
  first?: boolean
  lazy?: boolean | undefined
}) {
  const { figure, source, place, first = false, lazy = false } = props
  const words = useWords()
  const [tries, setTries] = useState(0)
  const [lost, setLost] = useState<string | null>(null)
  const src = figure.src === undefined ? null : safePicture(figure.src, source)
  const failed = src !== null && lost === src // another one may come in its place
  const enlarge = useEnlarge()
  const frame = useRef<HTMLDivElement>(null)
  const pinch = usePinch(() => open())
  const open = () => {
    const picture = frame.current?.querySelector('img')
    if (picture) enlarge?.(figure, picture)
  }
  // The picture itself is for pointers only; keyboards and screen readers have the button.
  const clicked = (event: MouseEvent) => event.target instanceof HTMLImageElement && open()
  const retry = () => {
    setTries(tries + 1)
    setLost(null)
  }
  return (
    <figure className="newsreel-figure" data-place={place}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what a click on the picture does, the button inside does too. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      <div
        ref={frame}
        className="newsreel-frame"
        part="picture"
        style={enlarge && place === 'text' ? proportionsOf(figure) : undefined}
        onClick={clicked}
        {...pinch}
      >
        {src === null || failed ? (
          <Panel figure={figure} failed={failed} retry={retry} />
        ) : (
          <>
            {/* The colour is an attribute: a style would be dropped from a page that is served under the policy. */}
            {figure.colour ? <svg className="newsreel-colour" color={figure.colour} aria-hidden="true" /> : null}
            <picture key={tries}>
              {sourceSets(figure.sources ?? [], source).map(([type, srcSet]) => (
                <source key={type} type={type} srcSet={srcSet} sizes={pictureSizes(figure, place)} />
              ))}
              <img
                src={src}
                alt={figure.alt ?? ''}
                width={figure.width}
                height={figure.height}
                loading={lazy ? 'lazy' : 'eager'}
                decoding={first ? 'sync' : 'async'}
                fetchPriority={first ? 'high' : 'auto'}
                data-scene="picture"
                {...framing(figure)}
                onError={() => setLost(src)}
              />
            </picture>
          </>
        )}
        {src !== null && !failed && enlarge ? (
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

/** As high as it may be, a picture is only so wide: its frame shall be no wider. A server can write no styles. */
const proportionsOf = ({ width, height }: Figure) =>
  width && height ? ({ '--newsreel-proportions': width / height } as CSSProperties) : undefined

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
          <InWords>{words.source(figure.credit)}</InWords>
        </span>
      ) : null}
    </figcaption>
  )
}

function Panel({ figure, failed, retry }: { figure: Figure; failed: boolean; retry: () => void }) {
  const words = useWords()
  return (
    <div className="newsreel-panel">
      <span className="newsreel-panel-note">
        <InWords>{failed ? words.pictureFailed : words.pictureToCome}</InWords>
      </span>
      {figure.alt ? <span className="newsreel-panel-alt">{figure.alt}</span> : null}
      {failed ? (
        <button type="button" className="newsreel-button" onClick={retry} {...inWords(words)}>
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  )
}
