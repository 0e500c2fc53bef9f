import '../page/page.css'
import '../page/page.noscript.css'
import { type ReactNode, startTransition } from 'react'
import type { Article } from '../article/schema.ts'
import { buildDeck, type Deck } from '../deck/buildDeck.ts'
import { slideFromHash } from '../deck/location.ts'
import { preloadDates } from '../i18n/formatDate.ts'
import { registerWriting, type Writing } from '../i18n/writing.ts'
import { Fingerprint } from '../page/fingerprint.ts'
import { PageReader } from '../page/PageReader.tsx'
import { type InlineData, type PageData, pagePath, ROOT_ATTRIBUTE, readInlineData } from '../page/pageData.ts'
import { getDateLanguage, loadWords } from '../reader/language/words.ts'
import type { ReaderProps } from '../reader/readerProps.ts'
import { embedAddresses } from '../reader/share/embedAddresses.ts'
import { retryImport } from '../reader/shared/retryImport.ts'
import { prefetchNext } from './prefetchNext.ts'
import { hydrateRoot } from './react.ts'
import { readPosition, replaceServerHtml, restorePosition } from './renderAnew.ts'
import { isTranslated } from './translated.ts'

/** The controls that only script can do something about. */
const NEEDS_SCRIPT = '.newsreel-bar-button:not([data-name="previous"], [data-name="next"]), .newsreel-frame'

/**
 * Takes over an article's page, as the server drew it.
 * @param article what it was drawn from: written by our own build, which has read and checked it
 */
export async function hydrate(article: Article): Promise<void> {
  const [root, text] = [document.querySelector(`[${ROOT_ATTRIBUTE}]`), readInlineData(document)]
  if (!root || !text) return
  const data: PageData = { ...(JSON.parse(text) as InlineData), article }
  const { lang = 'en' } = article
  for (const { lang, dir, dataset } of root.querySelectorAll<HTMLElement>('[data-script]'))
    registerWriting(lang, { dir, script: dataset['script'] } as Writing)
  // The page is drawn in them: in English it would not match.
  if (!(await loadWords(lang))) throw new Error(`The words in ${lang} could not be loaded.`)
  preloadDates(getDateLanguage(lang), data.dates ?? {})
  const asDrawn = () => `${new Fingerprint().addElement(root)}` === data.fingerprint
  const deck = buildDeck(article)
  const page = <PageReader data={data} more={await browserProps(data)} />
  const takeOver = () => (asDrawn() ? hydrateServerHtml(root, deck, page) : replaceServerHtml(root, deck, page))
  if (!asDrawn() && isTranslated(root, article)) takeOverWhenNeeded(root, article, takeOver)
  else takeOver()
  if (data.offline)
    whenIdle(
      () =>
        void retryImport(() => import('./offline/offline.ts'))
          .then(({ keepOffline }) => keepOffline(data))
          .catch(() => {}),
    )
}

/** Takes over what the server drew. What changes it from now on, React finds out: then it draws it all anew. */
function hydrateServerHtml(root: Element, deck: Deck, page: ReactNode): void {
  goToFragment(deck)
  const [place, drawn] = [readPosition(root), root.firstElementChild]
  const onRecoverableError = () => {
    if (!drawn?.isConnected) restorePosition(root, deck, place)
  }
  startTransition(() => {
    hydrateRoot(root, page, { onRecoverableError })
  })
}

/**
 * Leaves a translated page as it is: the controls turn its slides, and React would bring the original back. It is taken
 * over when the translation is undone, or a control needs it; browsers translate again what is drawn then.
 */
function takeOverWhenNeeded(root: Element, article: Article, takeOver: () => void): void {
  const waiting = new AbortController()
  const end = () => {
    waiting.abort()
    observer.disconnect()
    takeOver()
  }
  const observer = new MutationObserver(() => {
    if (!isTranslated(root, article)) end()
  })
  observer.observe(document.documentElement, { attributeFilter: ['class', 'lang'] })
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  const { signal } = waiting
  const clicked = ({ target }: Event) => {
    if (target instanceof Element && target.closest(NEEDS_SCRIPT)) end()
  }
  const typed = ({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (key.length > 1 || key === ' ' || ctrlKey || altKey || metaKey) return
    end()
    root.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  }
  addEventListener('click', clicked, { signal })
  addEventListener('keydown', typed, { signal })
}

/**
 * A page that is loaded again, or come back to, stands at its beginning, whatever its address says: browsers go to a
 * fragment once. A hand may have moved it since.
 */
function goToFragment(deck: Deck): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // With a quotation to find, they look for that first, and not for the fragment.
  if (navigation?.type === 'navigate' && !navigation.name.includes(':~:')) return
  const index = slideFromHash(deck, location.hash)
  const slide = document.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const carousel = slide?.parentElement
  // Not scrollIntoView, which would scroll the page around a frame, too.
  if (carousel?.scrollLeft === 0) carousel.scrollTo({ left: slide?.offsetLeft ?? 0, behavior: 'instant' })
}

/** Safari has no requestIdleCallback; a second after all else is idle enough. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task)
  else setTimeout(task, 1000)
}

async function browserProps(data: PageData): Promise<Partial<ReaderProps>> {
  const embed = embedAddresses(data.id, new URL(data.base, location.href).href)
  if (!data.embed) return { embed, ...(data.next ? { onSlide: prefetchNext(data.next) } : {}) }
  const { connectFrame } = await retryImport(() => import('../page/frame.lazy.ts'))
  const { listen, onReady, onError: _, ...framed } = connectFrame(new URL(pagePath(data), location.href).href)
  listen()
  onReady(data.article)
  return { embed, ...framed }
}
