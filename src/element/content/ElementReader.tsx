import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { buildDeck } from '../../deck/buildDeck.ts'
import { slideHash } from '../../deck/location.ts'
import { articleErrors } from '../../i18n/en/articleErrors.ts'
import { embedWords } from '../../i18n/en/element.ts'
import { findSlide, type ReaderHandle, type ShownSlide } from '../../reader/handle.ts'
import { getAllWords } from '../../reader/language/useAllWords.lazy.ts'
import { useWordsFor } from '../../reader/language/words.ts'
import { Reader } from '../../reader/Reader.tsx'
import type { ElementSettings } from '../elementSettings.ts'
import type { DispatchEvent } from '../events.ts'
import { findAttributeErrors } from './attributeErrors.ts'
import { HostSlot } from './HostSlot.tsx'
import { Message } from './Message.tsx'
import { resolveHttpUrl } from './resolveHttpUrl.ts'
import { type LoadedArticle, useArticle } from './useArticle.ts'

type ElementProps = {
  host: HTMLElement
  settings: ElementSettings
  handle: RefObject<ReaderHandle | null>
  dispatch: DispatchEvent
  /** Shows or hides the fallback content. */
  showFallback: (visible: boolean) => void
}

/** The content of the element: the reader, or a message while there is no article. */
export function ElementReader(props: ElementProps) {
  const { settings, dispatch, showFallback } = props
  const { state, retry } = useArticle(settings.src, dispatch)
  const ready = state.status === 'ready'
  useEffect(() => showFallback(!ready), [ready, showFallback])
  // When `src` changes, the fragment of the old article must not select a slide with the same id in the new one.
  const [src, lastHash] = [useRef(settings.src), useRef('')]
  useLayoutEffect(() => {
    if (src.current === settings.src) return
    src.current = settings.src
    if (settings.syncUrl && lastHash.current && location.hash === lastHash.current)
      try {
        history.replaceState(history.state, '', `${location.pathname}${location.search}`)
      } catch {
        // Safari allows 100 changes in 30 seconds. The address lags behind then.
      }
  }, [src, lastHash, settings.src, settings.syncUrl])
  if (state.status === 'loading') return <Message title={embedWords.loading} busy />
  // Without `src` the fallback content stays: the page may set it later, for example after consent.
  if (state.status === 'invalid') return settings.src?.trim() ? <Message title={embedWords.noSrc} /> : null
  if (state.status === 'failed') {
    const { title, hint } = articleErrors[state.code]
    const text = state.isCrossOrigin && state.code === 'failed' ? embedWords.foreign : hint
    return <Message title={title} hint={text} onRetry={articleErrors[state.code].retry ? retry : undefined} />
  }
  return <LoadedReader key={state.url} {...props} fetched={state} lastHash={lastHash} />
}

type LoadedReaderProps = ElementProps & {
  fetched: LoadedArticle
  /** The fragment of the current slide. */
  lastHash: RefObject<string>
}

function LoadedReader({ host, settings, handle, dispatch, fetched, lastHash }: LoadedReaderProps) {
  const { article, url, problems } = fetched
  const { slide, view, syncUrl, page, hostSlides: hostContent } = settings
  const words = getAllWords(useWordsFor(article.lang ?? 'en'))
  // A new array would rebuild the deck, so it is memoized by its content.
  const hostSlidesJson = JSON.stringify(hostContent.map(({ slot, after, label }) => [slot, after, label]))
  const hostSlides = useMemo(
    () =>
      (JSON.parse(hostSlidesJson) as [string, string, string][]).map(([id, after, label]) => ({
        id,
        after,
        label: label || words.advertisement,
      })),
    [hostSlidesJson, words.advertisement],
  )
  const isSlideMissing = useMemo(
    () => slide !== null && findSlide(buildDeck(article), slide) === null,
    [article, slide],
  )
  const attributeErrors = findAttributeErrors(settings, isSlideMissing)
  const pageUrl = resolveHttpUrl(page)
  const errorText = attributeErrors.map(({ message }) => message).join(' ')
  const latest = useRef({ attributeErrors, hostContent })
  useEffect(() => {
    latest.current = { attributeErrors, hostContent }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: dispatch once per new error.
  useEffect(() => {
    for (const { attribute, message } of latest.current.attributeErrors)
      dispatch('newsreel:error', { code: 'invalid', attribute, message })
  }, [errorText, dispatch])

  // A layout effect, before the first newsreel:slide and after the handle is set: listeners may call goTo.
  useLayoutEffect(() => {
    const count = handle.current?.count ?? 0
    dispatch('newsreel:ready', { src: url, headline: article.headline, count, problems })
  }, [article, url, problems, handle, dispatch])

  const lastSlide = useRef(slide)
  useEffect(() => {
    if (lastSlide.current === slide) return
    lastSlide.current = slide
    if (slide !== null) handle.current?.goTo(slide)
  }, [slide, handle])
  const currentView = view === 'article' ? 'article' : 'slides'
  const lastView = useRef(currentView)
  useEffect(() => {
    if (lastView.current === currentView) return
    lastView.current = currentView
    handle.current?.setView(currentView)
  }, [currentView, handle])

  const isComplete = useRef(false)
  const onSlide = ({ kind, id, label, position, count }: ShownSlide) => {
    if (!host.offsetWidth) return // hidden
    const after = latest.current.hostContent.find(({ slot }) => slot === id)?.after ?? ''
    if (kind === 'host') return dispatch('newsreel:host-slide', { after, label })
    lastHash.current = slideHash({ kind, id })
    dispatch('newsreel:slide', { id, position, count })
    if (position < count || isComplete.current) return
    isComplete.current = true
    dispatch('newsreel:complete', { count })
  }
  return (
    <div className="newsreel-box">
      <Reader
        ref={handle}
        article={article}
        source={url}
        syncUrl={syncUrl}
        view={currentView}
        {...(slide === null ? {} : { slide })}
        {...(pageUrl === null ? {} : { page: pageUrl })}
        hostSlides={hostSlides}
        renderHostSlide={slot => <HostSlot host={host} content={hostContent.find(content => content.slot === slot)} />}
        onSlide={onSlide}
        onShare={url => dispatch('newsreel:share', { url })}
      />
      {errorText ? <Message title={errorText} /> : null}
    </div>
  )
}
