import './Bar.css'
import './Bar.script.css'
import { type ReactNode, useMemo } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import { type CarouselState, canGoToNext, canGoToPrevious } from '../../deck/carouselState.ts'
import { getMinutesLeft } from '../../deck/readingTime.ts'
import type { Words } from '../../i18n/words.ts'
import { inLanguage } from '../../i18n/writing.ts'
import { useWords } from '../language/words.ts'
import { preloadDialogs } from '../panels/usePanel.tsx'
import { Icon } from '../shared/Icon.tsx'
import type { View } from '../shared/session.ts'
import { Progress } from './Progress.tsx'

/**
 * The reader's controls and its progress. It comes before the slides in the document, as the ARIA guide has it (the tab
 * order is contents, more, previous, next, slide), and stands below them on the page. It runs the article's way, its
 * texts their own.
 * @param slides the id of the element that previous and next control
 * @param view with the full article, one button back to the slides takes the place of previous and next
 */
export function Bar(props: {
  deck: Deck
  place: CarouselState
  view: View
  slides: string
  onPrevious: () => void
  onNext: () => void
  onContents: () => void
  onMenu: () => void
  onFullScreen: (() => void) | undefined
  onSlides: () => void
  onGo: (index: number) => void
}) {
  const { deck, place, view, slides, onPrevious, onNext, onContents, onMenu, onFullScreen, onSlides, onGo } = props
  const words = useWords()
  const minutes = useMemo(() => getMinutesLeft(deck), [deck])
  const to = (index: number) => labelOf(deck.slides[index], words)
  return (
    <div className="newsreel-bar" part="bar" lang={words.lang}>
      {view === 'slides' && place.target > 0 ? (
        <h1 className="newsreel-running-head" {...inLanguage(deck.article.lang)}>
          {deck.article.headline}
        </h1>
      ) : (
        <span />
      )}
      <div className="newsreel-buttons" role="group" aria-label={words.controls} onPointerEnter={preloadDialogs}>
        <BarButton name="contents" label={words.contents} dialog onPress={onContents}>
          <Icon name="contents" />
        </BarButton>
        <BarButton name="menu" label={words.more} dialog onPress={onMenu}>
          <Icon name="menu" />
        </BarButton>
        {onFullScreen ? (
          <BarButton name="full-screen" label={words.fullScreen} onPress={onFullScreen}>
            <Icon name="fullScreen" />
          </BarButton>
        ) : null}
        {view === 'article' ? (
          <button type="button" className="newsreel-button newsreel-to-slides" onClick={onSlides}>
            <Icon name="slides" />
            <span dir={words.dir}>{words.backToSlides}</span>
          </button>
        ) : (
          <>
            <BarButton
              name="previous"
              label={canGoToPrevious(place) ? words.previous(to(place.target - 1)) : words.atStart}
              controls={slides}
              off={!canGoToPrevious(place)}
              onPress={onPrevious}
            >
              <Icon name="previous" />
            </BarButton>
            <BarButton
              name="next"
              label={canGoToNext(place) ? words.next(to(place.target + 1)) : words.atEnd}
              controls={slides}
              off={!canGoToNext(place)}
              onPress={onNext}
            >
              <Icon name="next" />
            </BarButton>
          </>
        )}
      </div>
      <Progress deck={deck} goal={place.target} minutes={minutes[place.target] ?? 0} onGo={onGo} />
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
  dialog?: boolean
  off?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="newsreel-bar-button"
      part={`button ${props.name}`}
      data-name={props.name}
      aria-label={props.label}
      title={props.label}
      aria-controls={props.controls}
      aria-haspopup={props.dialog ? 'dialog' : undefined}
      aria-disabled={props.off || undefined}
      onClick={props.off ? undefined : props.onPress}
    >
      {props.children}
    </button>
  )
}
