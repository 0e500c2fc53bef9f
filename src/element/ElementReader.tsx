import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { buildDeck } from '../deck/buildDeck.ts'
import { articleErrors } from '../i18n/en/articleErrors.ts'
import { embedWords } from '../i18n/en/element.ts'
import { findSlide, type ReaderHandle, type ShownSlide } from '../reader/handle.ts'
import { getAllWords } from '../reader/language/useAllWords.lazy.ts'
import { useWordsFor } from '../reader/language/words.ts'
import { Reader } from '../reader/Reader.tsx'
import { findAttributeErrors } from './attributeErrors.ts'
import type { ElementSettings } from './elementSettings.ts'
import type { DispatchEvent } from './events.ts'
import { HostSlot } from './HostSlot.tsx'
import { Message } from './Message.tsx'
import { resolveHttpUrl } from './resolveHttpUrl.ts'
import { type LoadedArticle, useArticle } from './useArticle.ts'

type ElementProps = {
  host: HTMLElement
  settings: ElementSettings
  handle: RefObject<ReaderHandle | null>
  tell: DispatchEvent
  /** Shows or hides the children that stand in for the article. */
  showFallback: (shown: boolean) => void
}

/** The inside of the element: the article's slides, or what is on the way to them. */
export function ElementReader(props: ElementProps) {
  const { settings, tell, showFallback } = props
  const { state, retry } = useArticle(settings.src, tell)
  const ready = state.status === 'ready'
  useEffect(() => showFallback(!ready), [ready, showFallback])
  // Another article may have a slide of the same name: the place in the one before is no place in it.
  const [src, left] = [useRef(settings.src), useRef('')]
  useLayoutEffect(() => {
    if (src.current === settings.src) return
    src.current = settings.src
    if (settings.syncUrl && left.current && location.hash === left.current)
      try {
        history.replaceState(history.state, '', `${location.pathname}${location.search}`)
      } catch {
        // Safari allows 100 changes in 30 seconds; the address then lags behind.
      }
  }, [src, left, settings.src, settings.syncUrl])
  if (state.status === 'loading') return <Message title={embedWords.loading} busy />
  // The page may name the article later, as when somebody has agreed to it: until then its own content stands there.
  if (state.status === 'invalid') return settings.src?.trim() ? <Message title={embedWords.noSrc} /> : null
  if (state.status === 'failed') {
    const { title, hint } = articleErrors[state.fault]
    const told = state.foreign && state.fault === 'failed' ? embedWords.foreign : hint
    return <Message title={title} hint={told} onRetry={articleErrors[state.fault].retry ? retry : undefined} />
  }
  return <Reading key={state.url} {...props} fetched={state} left={left} />
}

type ReadingProps = ElementProps & {
  fetched: LoadedArticle
  /** The fragment of the slide that is shown. */
  left: RefObject<string>
}

function Reading({ host, settings, handle, tell, fetched, left }: ReadingProps) {
  const { article, url, problems } = fetched
  const { slide, view, syncUrl, page, hostSlides: hosts } = settings
  const words = getAllWords(useWordsFor(article.lang ?? 'en'))
  // A new list lays the deck anew, so it is a new one only when it says something else.
  const said = JSON.stringify(hosts.map(({ slot, after, label }) => [slot, after, label]))
  const hostSlides = useMemo(
    () =>
      (JSON.parse(said) as [string, string, string][]).map(([id, after, label]) => ({
        id,
        after,
        label: label || words.advertisement,
      })),
    [said, words.advertisement],
  )
  const missing = useMemo(() => slide !== null && findSlide(buildDeck(article), slide) === null, [article, slide])
  const complaints = findAttributeErrors(settings, missing)
  const address = resolveHttpUrl(page)
  const told = complaints.map(({ message }) => message).join(' ')
  const latest = useRef({ complaints, hosts })
  useEffect(() => {
    latest.current = { complaints, hosts }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every complaint that is a new one.
  useEffect(() => {
    for (const { attribute, message } of latest.current.complaints)
      tell('newsreel:error', { fault: 'invalid', attribute, message })
  }, [told, tell])

  // Before the first slide is told of, and when the handle is there: a page that hears it may ask for another slide.
  useLayoutEffect(() => {
    const count = handle.current?.count ?? 0
    tell('newsreel:ready', { src: url, headline: article.headline, count, problems })
  }, [article, url, problems, handle, tell])

  const opened = useRef(slide)
  useEffect(() => {
    if (opened.current === slide) return
    opened.current = slide
    if (slide !== null) handle.current?.goTo(slide)
  }, [slide, handle])
  const shown = view === 'article' ? 'article' : 'slides'
  const viewed = useRef(shown)
  useEffect(() => {
    if (viewed.current === shown) return
    viewed.current = shown
    handle.current?.setView(shown)
  }, [shown, handle])

  const complete = useRef(false)
  const onSlide = ({ kind, id, label, position, count }: ShownSlide) => {
    if (!host.offsetWidth) return // nobody sees it, nor came to it
    const after = latest.current.hosts.find(each => each.slot === id)?.after ?? ''
    if (kind === 'host') return tell('newsreel:host-slide', { after, label })
    left.current = kind === 'cover' ? '' : `#${encodeURIComponent(id)}`
    tell('newsreel:slide', { id, position, count })
    if (position < count || complete.current) return
    complete.current = true
    tell('newsreel:complete', { count })
  }
  return (
    <div className="newsreel-box">
      <Reader
        ref={handle}
        article={article}
        source={url}
        syncUrl={syncUrl}
        view={shown}
        {...(slide === null ? {} : { slide })}
        {...(address === null ? {} : { page: address })}
        hostSlides={hostSlides}
        renderHostSlide={slot => <HostSlot host={host} content={hosts.find(each => each.slot === slot)} />}
        onSlide={onSlide}
        onShare={address => tell('newsreel:share', { url: address })}
      />
      {told ? <Message title={told} /> : null}
    </div>
  )
}
