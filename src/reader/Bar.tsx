import './Bar.css'
import type { CSSProperties, ReactNode } from 'react'
import type { Deck, Slide } from '../deck/buildDeck.ts'
import { canGoToNext, canGoToPrevious, type Place } from '../deck/place.ts'
import { Icon } from './Icon.tsx'
import { useWords, type Words } from './words/words.ts'

/** More segments than this would be slivers on a phone: longer decks get one unbroken line. */
const MOST_SEGMENTS = 24

/**
 * The reader's controls and its progress. It comes before the slides in the document, as the ARIA guide has it (the tab
 * order is contents, previous, next, slide), and stands below them on the page.
 * @param slides the id of the element that previous and next control
 */
export function Bar(props: {
  deck: Deck
  place: Place
  slides: string
  onPrevious: () => void
  onNext: () => void
  onContents: () => void
}) {
  const { deck, place, slides, onPrevious, onNext, onContents } = props
  const words = useWords()
  const to = (index: number) => labelOf(deck.slides[index], words)
  return (
    <div className="newsreel-bar">
      {place.goal > 0 ? <h1 className="newsreel-running-head">{deck.article.headline}</h1> : <span />}
      <div className="newsreel-buttons" role="group" aria-label={words.controls}>
        <BarButton name="contents" label={words.contents} onPress={onContents}>
          <Icon name="contents" />
        </BarButton>
        <BarButton
          name="previous"
          label={canGoToPrevious(place) ? words.previous(to(place.goal - 1)) : words.atStart}
          controls={slides}
          off={!canGoToPrevious(place)}
          onPress={onPrevious}
        >
          <Icon name="previous" />
        </BarButton>
        <BarButton
          name="next"
          label={canGoToNext(place) ? words.next(to(place.goal + 1)) : words.atEnd}
          controls={slides}
          off={!canGoToNext(place)}
          onPress={onNext}
        >
          <Icon name="next" />
        </BarButton>
      </div>
      <Where goal={place.goal} count={deck.count} />
    </div>
  )
}

function labelOf(slide: Slide | undefined, words: Words): string {
  return slide?.kind === 'end' ? words.end : (slide?.label ?? '')
}

/** A control that stays focusable when it has nothing to do: a disabled one would drop the focus to the body. */
function BarButton(props: {
  name: string
  label: string
  controls?: string
  off?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="newsreel-bar-button"
      data-name={props.name}
      aria-label={props.label}
      title={props.label}
      aria-controls={props.controls}
      aria-disabled={props.off || undefined}
      onClick={props.off ? undefined : props.onPress}
    >
      {props.children}
    </button>
  )
}

function Where({ goal, count }: { goal: number; count: number }) {
  const words = useWords()
  const position = Math.min(goal + 1, count)
  const style = { '--position': position, '--count': count } as CSSProperties
  return (
    <div className="newsreel-where" style={style}>
      <div className="newsreel-progress" data-segments={count <= MOST_SEGMENTS || undefined}>
        <i />
      </div>
      {/* A new element for each text: replaced, not moved, so that "10 of 12" is no layout shift after "9 of 12". */}
      <span key={goal} className="newsreel-count">
        {goal < count ? words.position(position, count) : words.end}
      </span>
    </div>
  )
}
