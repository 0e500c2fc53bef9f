import './tokens.css'
import './Reader.css'
import './Reader.script.css'
import { type CSSProperties, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { buildDeck, type Deck, type Slide } from '../deck/buildDeck.ts'
import { getMinutesLeft } from '../deck/readingTime.ts'
import type { Words } from '../i18n/words.ts'
import { inLanguage } from '../i18n/writing.ts'
import { useAddress } from './address/useAddress.ts'
import { Bar } from './bar/Bar.tsx'
import { useBoxWarning } from './boxWarning/useBoxWarning.ts'
import { Carousel } from './carousel/Carousel.tsx'
import { scrollText } from './carousel/scrollText.ts'
import { usePlace, useSettled } from './carousel/usePlace.ts'
import { watchPinch } from './carousel/watchPinch.ts'
import { ArticleView } from './fullArticle/ArticleView.tsx'
import { useView } from './fullArticle/useView.ts'
import { useHandle } from './handle.ts'
import { HostSlideView } from './hostSlides/HostSlideView.tsx'
import { useKeys } from './keys/useKeys.ts'
import { languageAttributes, useWordsFor, WordsContext } from './language/words.ts'
import { reloadInPlace, takeReloadPosition } from './memory/reloadInPlace.ts'
import { useKeepBlockInView } from './memory/useKeepBlockInView.ts'
import { useReadingProgress } from './memory/useReadingProgress.ts'
import { DEFAULT_TEXT_SIZE, TEXT_SIZES, useSettings } from './memory/useSettings.ts'
import { usePanel } from './panels/usePanel.tsx'
import { usePrinting } from './print/usePrinting.ts'
import type { ReaderProps } from './readerProps.ts'
import { retryImport } from './shared/retryImport.ts'
import type { Session } from './shared/session.ts'
import { slideName } from './shared/slideName.ts'
import { useHydrated } from './shared/useHydrated.ts'
import { useAnnouncement, useNotice } from './shared/useNotice.ts'
import { CoverSlide } from './slides/CoverSlide.tsx'
import { EndSlide } from './slides/EndSlide.tsx'
import { SectionSlide } from './slides/SectionSlide.tsx'
import { useTypeface } from './typeface/useTypeface.ts'
import { EnlargeContext, useZoom } from './zoom/useZoom.ts'

/** What bundlers replace by a constant; Node has it. */
declare const process: { env: { NODE_ENV?: string } }

/**
 * An article as slides. Fills the box it is put in, which should have a size of its own, and lays itself out by that
 * box. A change of `article` keeps the slide by its id, else by its index; give it another `key` to start anew.
 */
export function Reader(props: ReaderProps) {
  const { article, source, syncUrl = false, wholePage = false, home, next, onSlide, onShare } = props
  const { hostSlides, renderHostSlide, embedded = !wholePage } = props
  const page = props.page ?? (syncUrl ? undefined : article.canonical)
  const deck = useMemo(() => buildDeck(article, hostSlides), [article, hostSlides])
  const minutes = useMemo(() => getMinutesLeft(deck)[0] ?? 0, [deck])
  const flow = !useHydrated()
  const [back] = useState(() => takeReloadPosition(source))
  const [place, dispatch, opened] = usePlace(deck, back?.slide ?? props.slide, syncUrl)
  const root = useRef<HTMLElement>(null)
  const slides = useId()
  const words = useWordsFor(article.lang ?? 'en')
  const written = inLanguage(article.lang)
  const rtl = written.dir === 'rtl'
  const { settled, moved } = useSettled(place, deck, onSlide, flow)
  const resume = useReadingProgress(deck, source, settled)
  const [settings, setSettings] = useSettings()
  const { notice, offersReload, showNotice } = useNotice()
  const [printing, setPrinting] = usePrinting(root)
  useTypeface(root, article)
  useKeepBlockInView(root, deck, place.target)
  useEffect(() => (root.current ? watchPinch(root.current) : undefined), [])
  useEffect(() => {
    if (back)
      root.current?.querySelector('.newsreel-slide:not([inert])')?.scrollTo({ top: back.top, behavior: 'instant' })
  }, [back])
  // biome-ignore lint/correctness/useHookAtTopLevel: bundlers replace the condition by a constant.
  if (process.env.NODE_ENV !== 'production') useBoxWarning(root)

  // Focus inside a slide that turns inert, or goes, would fall to the body, and the keys of an embedded reader with it.
  const leave = useCallback((index: number) => {
    // What the page has slotted in is no part of our tree, but :focus-within sees it.
    const slide = root.current?.querySelector<HTMLElement>('.newsreel-slide:focus-within')
    if (slide && slide.dataset['index'] !== `${index}`) root.current?.focus({ preventScroll: true })
  }, [])
  const crossTo = useCallback(
    (index: number) => {
      leave(index)
      dispatch({ type: 'goTo', index, motion: 'jump' })
    },
    [dispatch, leave],
  )
  const settleOn = useCallback((index: number) => dispatch({ type: 'settled', index }), [dispatch])
  const goNext = useCallback(() => dispatch({ type: 'goBy', steps: 1 }), [dispatch])
  const goPrevious = () => dispatch({ type: 'goBy', steps: -1 })
  useAddress(deck, settled, crossTo, syncUrl && !flow, wholePage)

  const failed = useCallback(() => showNotice(words.loadFailed, true), [showNotice, words])
  const [view, setView] = useView(root, deck, place, props.view ?? 'slides', settleOn, failed)
  useHandle(props.ref, deck, place.target, { goTo: crossTo, next: goNext, previous: goPrevious, setView })
  const dialog = usePanel(failed)
  const player = usePanel(failed)
  const enlarge = useZoom(source, words, failed)
  const toggleFullScreen = useCallback(() => {
    retryImport(() => import('./bar/fullScreen.lazy.ts')).then(
      module => root.current && module.toggleFullScreen(root.current, page),
      failed,
    )
  }, [page, failed])
  // Some apps' browsers have no full screen: without a page to open instead there is nothing to offer.
  const fullScreen = embedded && (flow || page || document.fullscreenEnabled) ? toggleFullScreen : undefined
  const session: Session = {
    root,
    deck,
    source,
    index: place.target,
    view,
    settings,
    setSettings,
    setView,
    setPrinting,
    goTo: crossTo,
    goToNext: goNext,
    open: name => (name === 'play' || name === 'listen' ? player.open(name) : dialog.open(name)),
    showNotice,
    onShare,
    embed: props.embed,
    fullScreen,
    page,
  }
  useKeys(
    root,
    {
      next: goNext,
      previous: goPrevious,
      first: () => crossTo(0),
      last: () => crossTo(place.lastIndex),
      scrollText: screens => scrollText(root.current, place.current, screens),
      openFind: () => dialog.open('find'),
      runShortcut: key => {
        if (settings.singleKeys)
          retryImport(() => import('./panels/dialogs.lazy.ts')).then(
            dialogs => dialogs.runShortcut(key, session, player),
            failed,
          )
      },
    },
    { rtl, wholePage, slides: view === 'slides' },
  )

  // The views are memos: while the place changes, not one slide is drawn anew.
  const draw = (slide: Slide, index: number) => {
    if (slide.kind === 'cover')
      return (
        <CoverSlide {...{ deck, slide, source, home, minutes, resume: opened === 0 ? resume : 0, onGo: crossTo }} />
      )
    if (slide.kind === 'end') return <EndSlide deck={deck} next={next} onGo={crossTo} />
    if (slide.kind === 'host') return <HostSlideView slide={slide} render={renderHostSlide} />
    return <SectionSlide slide={slide} source={source} first={index === opened} lazy={flow && index > 0} />
  }
  const full = { deck, source, home, next, minutes }
  const status = moved && player.name === null ? statusOf(deck, settled, words) : ''
  const announcement = useAnnouncement(notice, status, settled)
  return (
    <WordsContext value={words}>
      <EnlargeContext value={flow ? null : enlarge}>
        <section
          ref={root}
          className="newsreel"
          part="reader"
          aria-roledescription="carousel"
          aria-label={article.headline}
          {...written}
          tabIndex={-1}
          style={settings.textSize === DEFAULT_TEXT_SIZE ? undefined : scaled(settings.textSize)}
        >
          {player.draw(session)}
          <Bar
            {...{
              deck,
              carousel: place,
              view,
              slidesId: slides,
              onNext: goNext,
              onPrevious: goPrevious,
              onGo: crossTo,
            }}
            onContents={() => dialog.open('contents')}
            onMenu={() => dialog.open('menu')}
            onFullScreen={fullScreen}
            onSlides={() => setView('slides')}
          />
          {view === 'slides' ? (
            <Carousel
              id={slides}
              deck={deck}
              place={place}
              dispatch={dispatch}
              rtl={rtl}
              anchors={syncUrl ? (wholePage && embedded ? 'data-anchor' : 'id') : undefined}
              onLeave={leave}
            >
              {draw}
            </Carousel>
          ) : (
            <ArticleView {...full} />
          )}
          {printing ? <ArticleView {...full} forPrint /> : null}
          <p
            className="newsreel-status"
            role="status"
            data-shown={notice ? true : undefined}
            {...languageAttributes(words)}
          >
            {announcement}
            {offersReload ? (
              <button
                type="button"
                onClick={() => reloadInPlace(root.current, { source, slide: deck.slides[place.target]?.id ?? '' })}
              >
                {words.reload}
              </button>
            ) : null}
          </p>
          {dialog.draw(session)}
        </section>
      </EnlargeContext>
    </WordsContext>
  )
}

const scaled = (textSize: number) => ({ '--newsreel-text-scale': TEXT_SIZES[textSize] }) as CSSProperties

function statusOf(deck: Deck, index: number, words: Words): string {
  const slide = deck.slides[index]
  return slide?.position ? words.status(slideName(deck, index, words)) : slideName(deck, index, words)
}
