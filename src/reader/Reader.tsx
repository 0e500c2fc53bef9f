import './tokens.css'
import './Reader.css'
import './Reader.script.css'
import { type CSSProperties, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { buildDeck, type Deck, type Slide } from '../deck/buildDeck.ts'
import { getMinutesLeft } from '../deck/readingTime.ts'
import type { Words } from '../i18n/words.ts'
import { getTextAttributes } from '../i18n/writing.ts'
import { useAddress } from './address/useAddress.ts'
import { Bar } from './bar/Bar.tsx'
import { useFullScreen } from './bar/useFullScreen.ts'
import { useBoxWarning } from './boxWarning/useBoxWarning.ts'
import { Carousel } from './carousel/Carousel.tsx'
import { loadMotion } from './carousel/motion/loadMotion.ts'
import { useNudge } from './carousel/motion/useNudge.ts'
import { scrollText } from './carousel/scroll/scrollText.ts'
import { watchPinch } from './carousel/scroll/watchPinch.ts'
import { useCarousel } from './carousel/useCarousel.ts'
import { useSettledSlide } from './carousel/useSettledSlide.ts'
import { PicturesWaitContext, useFirstPicture } from './figure/useFirstPicture.ts'
import { ArticleView } from './fullArticle/ArticleView.tsx'
import { useView } from './fullArticle/useView.ts'
import { useHandle } from './handle.ts'
import { HostSlideView } from './hostSlides/HostSlideView.tsx'
import { useKeys } from './keys/useKeys.ts'
import { useWordsFor, WordsContext } from './language/words.ts'
import { reloadInPlace, takeReloadPosition } from './memory/reloadInPlace.ts'
import { useKeepBlockInView } from './memory/useKeepBlockInView.ts'
import { useReadingProgress } from './memory/useReadingProgress.ts'
import { DEFAULT_TEXT_SIZE, TEXT_SIZES, useSettings } from './memory/useSettings.ts'
import { usePanel } from './panels/usePanel.tsx'
import { usePrinting } from './print/usePrinting.ts'
import type { ReaderProps } from './readerProps.ts'
import { StatusLine } from './StatusLine.tsx'
import { retryImport } from './shared/retryImport.ts'
import type { Session } from './shared/session.ts'
import { slideName } from './shared/slideName.ts'
import { useHydrated } from './shared/useHydrated.ts'
import { useNotice } from './shared/useNotice.ts'
import { CoverSlide } from './slides/CoverSlide.tsx'
import { EndSlide } from './slides/EndSlide.tsx'
import { useEndParts } from './slides/endParts.ts'
import { SectionSlide } from './slides/SectionSlide.tsx'
import { useTypeface } from './typeface/useTypeface.ts'
import { useNavigation } from './useNavigation.ts'
import { EnlargeContext, useZoom } from './zoom/useZoom.ts'

/** Bundlers replace it by a constant. */
declare const process: { env: { NODE_ENV?: string } }

/**
 * An article as slides. Fills its container, which should have a size of its own, and adapts its layout to that size.
 * When `article` changes, the slide with the same id stays, else that with the same index. Change the `key` to reset
 * the reader.
 */
export function Reader(props: ReaderProps) {
  const { article, source, syncUrl = false, wholePage = false, home, next, onSlide, onShare } = props
  const { hostSlides, renderHostSlide, embedded = !wholePage } = props
  const page = props.page ?? (syncUrl ? undefined : article.canonical)
  const deck = useMemo(() => buildDeck(article, hostSlides), [article, hostSlides])
  const minutes = getMinutesLeft(deck)[0] ?? 0
  const isServed = !useHydrated()
  const [reloadPosition] = useState(() => takeReloadPosition(source))
  const [carousel, store, openedIndex] = useCarousel(deck, reloadPosition?.slide ?? props.slide, syncUrl)
  const root = useRef<HTMLElement>(null)
  const slidesId = useId()
  const words = useWordsFor(article.lang ?? 'en')
  const languageProps = getTextAttributes(article.lang)
  const isRtl = languageProps.dir === 'rtl'
  const { settledIndex, hasMoved } = useSettledSlide(carousel, deck, onSlide, isServed)
  const resume = useReadingProgress(deck, source, settledIndex)
  const [settings, setSettings] = useSettings()
  const { notice, offersReload, showNotice } = useNotice()
  const [isPrinting, setPrinting] = usePrinting(root)
  const canLoadMore = useFirstPicture(root)
  useEffect(() => {
    if (canLoadMore) loadMotion()
  }, [canLoadMore])
  const end = useEndParts(canLoadMore)
  useTypeface(root, article, canLoadMore && !isServed)
  useKeepBlockInView(root, deck, carousel.target)
  useEffect(() => (root.current ? watchPinch(root.current) : undefined), [])
  useEffect(() => {
    if (!reloadPosition) return
    const slide = root.current?.querySelector('.newsreel-slide:not([inert])')
    slide?.scrollTo({ top: reloadPosition.top, behavior: 'instant' })
  }, [reloadPosition])
  // biome-ignore lint/correctness/useHookAtTopLevel: bundlers replace the condition by a constant.
  if (process.env.NODE_ENV !== 'production') useBoxWarning(root)

  const { goTo, goToNext, goToPrevious, settleAt, moveFocus } = useNavigation(root, store)
  useAddress(deck, settledIndex, goTo, syncUrl && !isServed, wholePage)

  const onLoadError = useCallback(() => showNotice(words.loadFailed, true), [showNotice, words])
  const [view, setView] = useView(root, deck, carousel, props.view ?? 'slides', settleAt, onLoadError)
  useNudge(root, canLoadMore && !isServed && view === 'slides' && carousel.target === 0, isRtl)
  useHandle(props.ref, deck, store, { goTo, next: goToNext, previous: goToPrevious, setView })
  const dialog = usePanel(onLoadError)
  const player = usePanel(onLoadError)
  const enlarge = useZoom(deck, source, words, goTo, onLoadError)
  const toggleFullScreen = useFullScreen(root, page, onLoadError)
  // The browsers inside some apps have no full screen. Then the button opens `page`; without one there is no button.
  const fullScreen = embedded && (isServed || page || document.fullscreenEnabled) ? toggleFullScreen : undefined
  const session: Session = {
    root,
    deck,
    source,
    index: carousel.target,
    view,
    settings,
    setSettings,
    setView,
    setPrinting,
    goTo,
    goToNext,
    open: name => (name === 'play' || name === 'listen' ? player.open(name) : dialog.open(name)),
    showNotice,
    onShare,
    home,
    next,
    embed: props.embed,
    fullScreen,
    page,
  }
  useKeys(
    root,
    {
      next: goToNext,
      previous: goToPrevious,
      first: () => goTo(0),
      last: () => goTo(carousel.lastIndex),
      scrollText: screens => scrollText(root.current, store.get().current, screens),
      openFind: () => dialog.open('find'),
      runShortcut: key => {
        if (settings.singleKeys)
          retryImport(() => import('./panels/dialogs.lazy.ts')).then(
            dialogs => dialogs.runShortcut(key, session, player),
            onLoadError,
          )
      },
    },
    { rtl: isRtl, wholePage, slides: view === 'slides' },
  )

  // These components are memoized: moving between slides renders none of them again.
  const renderSlide = (slide: Slide, index: number) => {
    if (slide.kind === 'cover') return <CoverSlide {...{ deck, slide, source, home, minutes }} />
    if (slide.kind === 'end')
      return <EndSlide {...{ deck, source, next, end }} onGo={goTo} onOpen={dialog.open} onView={setView} />
    if (slide.kind === 'host') return <HostSlideView slide={slide} render={renderHostSlide} />
    return <SectionSlide slide={slide} source={source} first={index === openedIndex} lazy={isServed && index > 0} />
  }
  const reload = () => reloadInPlace(root.current, { source, slide: deck.slides[carousel.target]?.id ?? '' })
  const articleProps = { deck, source, home, next, minutes, end }
  return (
    <WordsContext value={words}>
      <EnlargeContext value={isServed ? null : enlarge}>
        <section
          ref={root}
          className="newsreel"
          part="reader"
          aria-roledescription="carousel"
          aria-label={article.headline}
          {...languageProps}
          tabIndex={-1}
          data-served={isServed || undefined}
          style={settings.textSize === DEFAULT_TEXT_SIZE ? undefined : textSizeStyle(settings.textSize)}
        >
          {player.render(session)}
          <Bar
            {...{ deck, source, carousel, view, slidesId, next }}
            resume={openedIndex ? 0 : resume}
            onNext={goToNext}
            onNextArticle={() => root.current?.querySelector<HTMLElement>('.newsreel-next-article')?.click()}
            onPrevious={goToPrevious}
            onGo={goTo}
            onContents={() => dialog.open('contents')}
            onMenu={() => dialog.open('menu')}
            onFullScreen={fullScreen}
            onSlides={() => setView('slides')}
          />
          {view === 'slides' ? (
            <Carousel
              id={slidesId}
              deck={deck}
              state={carousel}
              store={store}
              isRtl={isRtl}
              anchorAttribute={syncUrl ? (wholePage && embedded ? 'data-anchor' : 'id') : undefined}
              hasNextArticle={!!next}
              onPass={moveFocus}
            >
              {(slide, index) => (
                <PicturesWaitContext value={!canLoadMore && index !== carousel.target}>
                  {renderSlide(slide, index)}
                </PicturesWaitContext>
              )}
            </Carousel>
          ) : (
            <ArticleView {...articleProps} />
          )}
          {isPrinting ? <ArticleView {...articleProps} forPrint /> : null}
          <StatusLine
            notice={notice}
            status={hasMoved && player.name === null ? getStatus(deck, settledIndex, words) : ''}
            settledIndex={settledIndex}
            onReload={offersReload ? reload : undefined}
          />
          {dialog.render(session)}
        </section>
      </EnlargeContext>
    </WordsContext>
  )
}

const textSizeStyle = (textSize: number) => ({ '--newsreel-text-scale': TEXT_SIZES[textSize] }) as CSSProperties

function getStatus(deck: Deck, index: number, words: Words): string {
  const slide = deck.slides[index]
  return slide?.position ? words.status(slideName(deck, index, words)) : slideName(deck, index, words)
}
