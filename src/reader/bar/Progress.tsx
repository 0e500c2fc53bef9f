import './Progress.css'
import './Progress.script.css'
import { type CSSProperties, type PointerEvent, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { positionOfIndex } from '../../deck/position.ts'
import { useWords } from '../language/words.ts'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { retryImport } from '../shared/retryImport.ts'
import { useHydrated } from '../shared/useHydrated.ts'

/** The maximum number of segments. Longer decks get an unbroken line, since segments would be too thin on a phone. */
const MAX_SEGMENTS = 24

/**
 * The progress: a line with a segment for each slide, the position in words, and the minutes left. With a mouse, the
 * segments are a picker: hovering one shows its slide in small, a click goes there. For a finger they are too small: a
 * tap opens the contents. Hidden from screen readers, because the contents do the same. The line is one element,
 * however many slides there are.
 * @param index the slide that was last asked for
 * @param source the URL of the article.json
 * @param minutes the minutes from this slide to the end
 */
export function Progress(props: {
  deck: Deck
  source: string
  index: number
  minutes: number
  onGo: (index: number) => void
  onContents: () => void
}) {
  const { deck, source, index, minutes, onGo, onContents } = props
  const { count, lastSlideIndex } = deck
  const words = useWords()
  const [hovered, setHovered] = useState<number | null>(null)
  const [preview, setPreview] = useState<typeof import('./Preview.lazy.tsx') | null>(null)
  const position = positionOfIndex(deck, index)
  const hasSegments = count <= MAX_SEGMENTS
  /** Loads the preview, and calls `handler` with the index of the segment under the mouse. */
  const loadFor = (handler: (index: number, picker: Element) => void) => (event: PointerEvent) => {
    const { currentTarget, clientX, pointerType } = event
    if (hasSegments && pointerType === 'mouse')
      retryImport(() => import('./Preview.lazy.tsx')).then(
        loaded => {
          setPreview(loaded)
          handler(loaded.indexAt(deck, currentTarget, clientX), currentTarget)
        },
        () => {},
      )
  }
  const onMove = ({ currentTarget, clientX, pointerType }: PointerEvent) => {
    if (preview && hasSegments && pointerType === 'mouse') setHovered(preview.indexAt(deck, currentTarget, clientX))
  }
  // A text of another width gets a new element: updating "9 of 12" to "10 of 12" would count as a layout shift. Other
  // texts are updated, which takes a quarter of the time. All digits are equally wide (Progress.css).
  const label = index <= lastSlideIndex ? words.position(position, count) : words.finished
  const time = minutes > 0 ? words.minutesLeft(minutes) : ''
  // On the elements that use them: a property that is inherited makes the browser style all elements below again.
  // The Content-Security-Policy of served pages drops style attributes.
  const [line, segments] = useHydrated()
    ? [{ transform: `scaleX(${position / count})` }, { '--count': count } as CSSProperties]
    : []
  return (
    // biome-ignore lint/a11y: the contents have a button of their own.
    <div className="newsreel-position" onClick={() => matchMedia('(hover: none)').matches && onContents()}>
      <div
        className="newsreel-picker"
        data-picks={hasSegments || undefined}
        aria-hidden="true"
        onPointerEnter={loadFor((index, picker) => picker.matches(':hover') && setHovered(index))}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(null)}
        onPointerUp={event => event.button === 0 && loadFor(onGo)(event)}
      >
        <div className="newsreel-progress" part="progress" data-segments={hasSegments || undefined} style={segments}>
          <i style={line} />
        </div>
        {preview && hovered !== null ? <preview.Preview deck={deck} index={hovered} source={source} /> : null}
      </div>
      <span key={(label + time).replace(/\p{Nd}/gu, '0')} className="newsreel-count">
        <span dir={words.dir}>{label}</span>
        {time ? (
          <span className="newsreel-minutes">
            <InterfaceText>{time}</InterfaceText>
          </span>
        ) : null}
      </span>
    </div>
  )
}
