import './Bar.css'
import './Bar.later.css'
import './Bar.script.css'
import type { ReactNode } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import { type CarouselState, canGoToNext, canGoToPrevious } from '../../deck/carouselState.ts'
import { getMinutesLeft } from '../../deck/readingTime.ts'
import type { Words } from '../../i18n/words.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { useWords } from '../language/words.ts'
import { preloadDialogs } from '../panels/usePanel.tsx'
import { Icon } from '../shared/Icon.tsx'
import type { View } from '../shared/session.ts'
import { slideName } from '../shared/slideName.ts'
import type { NextArticle } from '../slides/nextArticle.ts'
import { Progress } from './Progress.tsx'

/**
 * The reader's controls and its progress. Below the slides on the page but before them in the document, as the ARIA
 * carousel pattern recommends: the tab order is contents, more, previous, next, slide. The bar has the direction of the
 * article, its texts have that of the interface language.
 * @param source the URL of the article.json
 * @param slidesId the id of the element that the previous and next buttons control
 * @param next the next article, which the next button opens on the end card
 * @param resume the index of the slide where the last visit ended, to which the next button leads on the cover; 0 for
 * none
 * @param view in the full article, a button back to the slides replaces previous and next
 */
export function Bar(props: {
  deck: Deck
  source: string
  carousel: CarouselState
  view: View
  slidesId: string
  next: NextArticle | undefined
  resume: number
  onPrevious: () => void
  onNext: () => void
  onNextArticle: () => void
  onContents: () => void
  onMenu: () => void
  onFullScreen: (() => void) | undefined
  onSlides: () => void
  onGo: (index: number) => void
}) {
  const { next, onNextArticle, resume, source } = props
  const { deck, carousel, view, slidesId, onPrevious, onNext, onContents, onMenu, onFullScreen, onSlides, onGo } = props
  const { target } = carousel
  const words = useWords()
  const minutes = getMinutesLeft(deck)
  const hasNext = canGoToNext(carousel)
  const labelAt = (index: number) => getSlideLabel(deck.slides[index], words)
  const pill = target ? undefined : resume ? 'resume' : 'start'
  const isResuming = pill === 'resume'
  const nextLabel = hasNext ? words.next(labelAt(target + 1)) : next ? words.openNext(next.headline) : words.atEnd
  return (
    <div
      className="newsreel-bar"
      part="bar"
      lang={words.lang}
      data-view={view}
      data-pill={pill}
      data-end={(!hasNext && !!next) || undefined}
      data-full-screen={!!onFullScreen || undefined}
    >
      {view === 'slides' && target > 0 ? (
        <h1 className="newsreel-running-head" {...getTextAttributes(deck.article.lang)}>
          {deck.article.headline}
        </h1>
      ) : (
        <span />
      )}
      <div className="newsreel-buttons" role="group" aria-label={words.controls} onPointerEnter={preloadDialogs}>
        <BarButton name="contents" label={words.contents} opensDialog onPress={onContents}>
          <Icon name="contents" />
        </BarButton>
        <BarButton name="menu" label={words.more} opensDialog onPress={onMenu}>
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
              label={canGoToPrevious(carousel) ? words.previous(labelAt(target - 1)) : words.atStart}
              controls={slidesId}
              isDisabled={!canGoToPrevious(carousel)}
              onPress={onPrevious}
            >
              <Icon name="previous" />
            </BarButton>
            <BarButton
              name="next"
              label={
                isResuming
                  ? words.resume(slideName(deck, resume, words))
                  : pill
                    ? `${words.start} – ${nextLabel}`
                    : nextLabel
              }
              controls={slidesId}
              isDisabled={!hasNext && !next}
              onPress={isResuming ? () => onGo(resume) : hasNext ? onNext : onNextArticle}
            >
              <bdi>{isResuming ? words.resume(`${deck.slides[resume]?.position}`) : words.start}</bdi>
              {/* A new element where it has another place: moving it would count as a layout shift. */}
              <Icon key={pill ? 1 : 0} name="next" />
            </BarButton>
          </>
        )}
      </div>
      <Progress {...{ deck, source, onGo, onContents }} index={target} minutes={minutes[target] ?? 0} />
    </div>
  )
}

function getSlideLabel(slide: Slide | undefined, words: Words): string {
  return slide?.kind === 'end' ? words.end : (slide?.label ?? '')
}

/**
 * A button that stays focusable while it is disabled. With the `disabled` attribute the focus would move to the body.
 */
function BarButton(props: {
  name: string
  label: string
  controls?: string
  opensDialog?: boolean
  isDisabled?: boolean
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
      aria-haspopup={props.opensDialog ? 'dialog' : undefined}
      aria-disabled={props.isDisabled || undefined}
      onClick={props.isDisabled ? undefined : props.onPress}
    >
      {props.children}
    </button>
  )
}
