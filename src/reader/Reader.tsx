import './Reader.css'
import { type CSSProperties, useCallback, useEffect, useId, useMemo, useReducer, useRef, useState } from 'react'
import { directionOf } from '../article/language.ts'
import type { Article } from '../article/schema.ts'
import { buildDeck, type Deck, type Slide } from '../deck/buildDeck.ts'
import { slideFromHash } from '../deck/location.ts'
import { isSettled, movePlace, type Place, startAt } from '../deck/place.ts'
import { minutesLeft } from '../deck/readingTime.ts'
import type { Home } from './ArticleHead.tsx'
import { ArticleView } from './ArticleView.tsx'
import { Bar } from './Bar.tsx'
import { Carousel } from './Carousel.tsx'
import { CoverSlide } from './CoverSlide.tsx'
import { EndSlide, type NextArticle } from './EndSlide.tsx'
import { prefersReducedMotion } from './reducedMotion.ts'
import { SectionSlide } from './SectionSlide.tsx'
import type { Session } from './session.ts'
import { useAddress } from './useAddress.ts'
import { type Enlarge, EnlargeContext } from './useEnlarge.ts'
import { useKeys } from './useKeys.ts'
import { useNotice } from './useNotice.ts'
import { usePanel } from './usePanel.tsx'
import { usePlaces } from './usePlaces.ts'
import { usePrinting } from './usePrinting.ts'
import { TEXT_SIZES, useSettings } from './useSettings.ts'
import { useTypeface } from './useTypeface.ts'
import { useView } from './useView.ts'
import { type Words, WordsContext, wordsIn } from './words/words.ts'

/** What a Reader takes. */
export type ReaderProps = {
  /** The article, as readArticle or fetchArticle gave it. */
  article: Article
  /** The absolute address of its article.json: relative pictures start there. */
  source: string
  /** Whether this reader owns the page's address: it opens at its fragment and keeps it at the slide. Default false. */
  syncUrl?: boolean
  /** Whether it is the whole page: keys then also act while focus is nowhere. Default false. */
  wholePage?: boolean
  /** The way out, shown on the cover. */
  home?: Home
  /** The article after this one, shown on the end card. */
  next?: NextArticle
  /** Called each time the reader comes to rest on another slide. `position` is 1-based; the end card is count + 1. */
  onSlide?: (position: number, count: number) => void
}

/**
 * An article as slides. Fills the box it is put in, which needs a size of its own, and lays itself out by that box.
 * A change of `article` keeps the place by the slide's index; give it another `key` to start anew.
 */
export function Reader(props: ReaderProps) {
  const { article, source, syncUrl = false, wholePage = false, home, next, onSlide } = props
  const deck = useMemo(() => buildDeck(article), [article])
  const minutes = useMemo(() => minutesLeft(deck)[0] ?? 0, [deck])
  const [place, dispatch] = useReducer(movePlace, deck, () => openAt(deck, syncUrl))
  const [opened] = useState(place.at)
  const root = useRef<HTMLElement>(null)
  const slides = useId()
  const words = wordsIn(article.lang ?? 'en')
  const rtl = directionOf(article.lang ?? '') === 'rtl'
  const { settled, moved } = useSettled(place, onSlide, deck.count)
  const resume = usePlaces(deck, source, settled)
  const [settings, setSettings] = useSettings()
  const { notice, tell } = useNotice()
  const printing = usePrinting()
  useTypeface(root, article)

  const crossTo = useCallback((index: number) => dispatch({ type: 'goTo', index, move: 'cross' }), [])
  const settleOn = useCallback((index: number) => dispatch({ type: 'settled', index }), [])
  const goNext = useCallback(() => dispatch({ type: 'goBy', steps: 1 }), [])
  const goPrevious = () => dispatch({ type: 'goBy', steps: -1 })
  useAddress(deck, settled, crossTo, syncUrl)

  const failed = useCallback(() => tell(words.loadFailed), [tell, words])
  const [view, setView] = useView(root, deck, place, settleOn, failed)
  const dialog = usePanel(failed)
  const player = usePanel(failed)
  const enlarge = useCallback<Enlarge>(
    (figure, picture) => {
      import('./comforts/zoom.ts').then(({ zoom }) => zoom(figure, source, picture, words), failed)
    },
    [source, words, failed],
  )
  const session: Session = {
    root,
    deck,
    source,
    at: place.goal,
    view,
    settings,
    setSettings,
    setView,
    goTo: crossTo,
    goToNext: goNext,
    open: name => (name === 'play' || name === 'listen' ? player.open(name) : dialog.open(name)),
    tell,
    syncUrl,
  }
  useKeys(
    root,
    {
      next: goNext,
      previous: goPrevious,
      first: () => crossTo(0),
      last: () => crossTo(place.last),
      scrollText: screens => scrollText(root.current, place.at, screens),
      find: () => dialog.open('find'),
      letter: key => {
        if (settings.singleKeys)
          import('./comforts/dialogs.ts').then(dialogs => dialogs.pressLetter(key, session, player), failed)
      },
    },
    { rtl, wholePage, slides: view === 'slides' },
  )

  // Focus inside a slide that turns inert would fall to the body, and the keys of an embedded reader with it.
  const onLeave = useCallback((scroller: HTMLElement, index: number) => {
    const focused = (scroller.getRootNode() as Document | ShadowRoot).activeElement
    const slide = focused?.closest<HTMLElement>('[data-index]')
    if (slide && scroller.contains(slide) && slide.dataset['index'] !== `${index}`)
      root.current?.focus({ preventScroll: true })
  }, [])

  // The views are memos: while the place changes, not one slide is drawn anew.
  const draw = (slide: Slide, index: number) => {
    if (slide.kind === 'cover')
      return (
        <CoverSlide {...{ deck, slide, source, home, minutes, resume: opened === 0 ? resume : 0, onGo: crossTo }} />
      )
    if (slide.kind === 'end') return <EndSlide deck={deck} next={next} onGo={crossTo} />
    return <SectionSlide slide={slide} source={source} first={index === opened} />
  }
  const full = { deck, source, home, next, minutes }
  const status = moved && player.name === null ? statusOf(deck, settled, words) : ''
  return (
    <WordsContext value={words}>
      <EnlargeContext value={enlarge}>
        <section
          ref={root}
          className="newsreel"
          aria-roledescription="carousel"
          aria-label={article.headline}
          lang={article.lang}
          dir={rtl ? 'rtl' : 'ltr'}
          tabIndex={-1}
          style={{ '--newsreel-text-scale': TEXT_SIZES[settings.textSize] } as CSSProperties}
        >
          {player.draw(session)}
          <Bar
            {...{ deck, place, view, slides, onNext: goNext, onPrevious: goPrevious, onGo: crossTo }}
            onContents={() => dialog.open('contents')}
            onMenu={() => dialog.open('menu')}
            onSlides={() => setView('slides')}
          />
          {view === 'slides' ? (
            <Carousel id={slides} deck={deck} place={place} dispatch={dispatch} rtl={rtl} onLeave={onLeave}>
              {draw}
            </Carousel>
          ) : (
            <ArticleView {...full} />
          )}
          {printing ? <ArticleView {...full} paper /> : null}
          <p className="newsreel-status" role="status" data-shown={notice ? true : undefined}>
            {notice || status}
          </p>
          {dialog.draw(session)}
        </section>
      </EnlargeContext>
    </WordsContext>
  )
}

function openAt(deck: Deck, syncUrl: boolean): Place {
  const index = syncUrl ? slideFromHash(deck, location.hash) : 0
  return startAt(index ?? 0, deck.slides.length)
}

/** The index that the place last settled on, and whether that was ever another than the first. */
function useSettled(place: Place, onSlide: ReaderProps['onSlide'], count: number) {
  const [state, setState] = useState({ settled: place.at, moved: false })
  if (isSettled(place) && place.at !== state.settled) setState({ settled: place.at, moved: true })
  const told = useRef(onSlide)
  useEffect(() => {
    told.current = onSlide
  })
  useEffect(() => told.current?.(state.settled + 1, count), [state.settled, count])
  return state
}

function statusOf(deck: Deck, index: number, words: Words): string {
  return index < deck.count ? words.status(index + 1, deck.count, deck.slides[index]?.label ?? '') : words.end
}

/** Scrolls the text of the slide shown; false when it is at that end already, so that the key may go on to the next. */
function scrollText(root: HTMLElement | null, index: number, screens: number): boolean {
  const slide = root?.querySelector(`[data-index="${index}"]`)
  if (!slide) return false
  const room = screens > 0 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
  if (room <= 2) return false
  const behavior = prefersReducedMotion() ? 'instant' : 'smooth'
  slide.scrollBy({ top: screens * slide.clientHeight, behavior })
  return true
}
