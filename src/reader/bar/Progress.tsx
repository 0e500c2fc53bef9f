import './Progress.css'
import './Progress.script.css'
import { type CSSProperties, type PointerEvent, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { indexOfPosition, positionOfIndex } from '../../deck/position.ts'
import { inWords, useWords } from '../language/words.ts'
import { InWords } from '../shared/InWords.tsx'
import { slideName } from '../shared/slideName.ts'
import { useHydrated } from '../shared/useHydrated.ts'

/** More segments than this would be slivers on a phone: longer decks get one unbroken line. */
const MOST_SEGMENTS = 24

/**
 * How far the reader is: a line cut into a segment for each slide, the position in words, and the minutes left. With a
 * mouse the segments are a picker: pointing at one names its slide, a click goes there. For everyone else the contents
 * do the same, so screen readers are not told of it; and it is one element, as many at 12 slides as at 10,000.
 * @param minutes the minutes from this slide to the end
 */
export function Progress(props: { deck: Deck; goal: number; minutes: number; onGo: (index: number) => void }) {
  const { deck, goal, minutes, onGo } = props
  const { count, lastSlideIndex: last } = deck
  const words = useWords()
  const [pointed, setPointed] = useState<number | null>(null)
  const position = positionOfIndex(deck, goal)
  const picks = count <= MOST_SEGMENTS
  const indexAt = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 0.999)
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    return indexOfPosition(deck, 1 + Math.floor((rtl ? 0.999 - share : share) * count))
  }
  const mouse = (then: (index: number) => void) => (event: PointerEvent) => {
    if (picks && event.pointerType === 'mouse') then(indexAt(event))
  }
  const style = {
    '--position': position,
    '--count': count,
    '--pointed': positionOfIndex(deck, pointed ?? 0) - 1,
  } as CSSProperties
  return (
    <div className="newsreel-where" style={useHydrated() ? style : undefined}>
      <div
        className="newsreel-picker"
        data-picks={picks || undefined}
        aria-hidden="true"
        onPointerMove={mouse(setPointed)}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={event => event.button === 0 && mouse(onGo)(event)}
      >
        <div className="newsreel-progress" part="progress" data-segments={picks || undefined}>
          <i />
        </div>
        {pointed === null ? null : (
          <span className="newsreel-pointed" {...inWords(words)}>
            {slideName(deck, pointed, words)}
          </span>
        )}
      </div>
      {/* A new element for each text: replaced, not moved, so that "10 of 12" is no layout shift after "9 of 12". */}
      <span key={goal} className="newsreel-count">
        <span dir={words.dir}>{goal <= last ? words.position(position, count) : words.end}</span>
        {minutes > 0 ? (
          <span className="newsreel-minutes">
            <InWords>{words.minutesLeft(minutes)}</InWords>
          </span>
        ) : null}
      </span>
    </div>
  )
}
