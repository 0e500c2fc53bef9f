import '../page/page.css'
import '../page/page.noscript.css'
import '../page/page.script.css'
import { type ReactNode, startTransition } from 'react'
import type { Article } from '../article/schema.ts'
import { buildDeck, type Deck } from '../deck/buildDeck.ts'
import { slideFromHash } from '../deck/location.ts'
import { preloadDates } from '../i18n/formatDate.ts'
import { registerWriting, type Writing } from '../i18n/writing.ts'
import { Fingerprint } from '../page/fingerprint.ts'
import { PageReader } from '../page/PageReader.tsx'
import '../page/coverTransition.css'
import { type InlineData, type PageData, pagePath, ROOT_ATTRIBUTE, readInlineData } from '../page/pageData.ts'
import { getDateLanguage, loadWords } from '../reader/language/words.ts'
import type { ReaderProps } from '../reader/readerProps.ts'
import { embedAddresses } from '../reader/share/embedAddresses.ts'
import { retryImport } from '../reader/shared/retryImport.ts'
import { whenIdle } from '../reader/shared/whenIdle.ts'
import { isTranslated } from './isTranslated.ts'
import { prefetchNext } from './prefetchNext.ts'
import { hydrateRoot } from './react.ts'
import { readPosition, replaceServerHtml, restorePosition } from './replaceServerHtml.ts'

/** Controls that do nothing before the page is taken over. */
const NEEDS_SCRIPT = '.newsreel-bar-button:not([data-name="previous"], [data-name="next"]), .newsreel-frame'

/**
 * Takes over an article's page: hydrates the server's HTML, or replaces it if it was changed on the way.
 * @param article the page's versioned JSON, which the build has validated
 */
export async function hydrate(article: Article): Promise<void> {
  const [root, text] = [document.querySelector(`[${ROOT_ATTRIBUTE}]`), readInlineData(document)]
  if (!root || !text) return
  const data: PageData = { ...(JSON.parse(text) as InlineData), article }
  const { lang = 'en' } = article
  for (const { lang, dir, dataset } of root.querySelectorAll<HTMLElement>('[data-script]'))
    registerWriting(lang, { dir, script: dataset['script'] } as Writing)
  // In English the page would not match the server's HTML.
  if (!(await loadWords(lang))) throw new Error(`The words in ${lang} could not be loaded.`)
  preloadDates(getDateLanguage(lang), data.dates ?? {})
  const isUnchanged = () => `${new Fingerprint().addElement(root)}` === data.fingerprint
  const deck = buildDeck(article)
  const page = <PageReader data={data} more={await browserProps(data)} />
  const takeOver = () => (isUnchanged() ? hydrateServerHtml(root, deck, page) : replaceServerHtml(root, deck, page))
  if (!isUnchanged() && isTranslated(root, article)) takeOverWhenNeeded(root, article, takeOver)
  else takeOver()
  if (data.offline)
    whenIdle(
      () =>
        void retryImport(() => import('./offline/saveForOffline.ts'))
          .then(({ saveForOffline }) => saveForOffline(data))
          .catch(() => {}),
    )
}

/** Hydrates the server's HTML. If it changes meanwhile, React renders everything again: then restores the position. */
function hydrateServerHtml(root: Element, deck: Deck, page: ReactNode): void {
  goToFragment(deck)
  const [position, reader] = [readPosition(root), root.firstElementChild]
  const onRecoverableError = () => {
    if (!reader?.isConnected) restorePosition(root, deck, position)
  }
  startTransition(() => {
    hydrateRoot(root, page, { onRecoverableError })
  })
}

/**
 * Delays the takeover of a translated page, since React would bring the original text back. Slides can be changed
 * meanwhile. Takes over when the translation is undone or a control needs it; browsers then translate the page again.
 */
function takeOverWhenNeeded(root: Element, article: Article, takeOver: () => void): void {
  const controller = new AbortController()
  const takeOverNow = () => {
    controller.abort()
    observer.disconnect()
    takeOver()
  }
  const observer = new MutationObserver(() => {
    if (!isTranslated(root, article)) takeOverNow()
  })
  observer.observe(document.documentElement, { attributeFilter: ['class', 'lang'] })
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  const { signal } = controller
  const onClick = ({ target }: Event) => {
    if (target instanceof Element && target.closest(NEEDS_SCRIPT)) takeOverNow()
  }
  const onKeyDown = ({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (key.length > 1 || key === ' ' || ctrlKey || altKey || metaKey) return
    takeOverNow()
    root.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  }
  addEventListener('click', onClick, { signal })
  addEventListener('keydown', onKeyDown, { signal })
}

/**
 * Goes to the slide of the URL's fragment, unless somebody has scrolled already. After a reload or a navigation back,
 * browsers do not go to the fragment again.
 */
function goToFragment(deck: Deck): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // With a text fragment in the URL, browsers ignore the element's fragment.
  if (navigation?.type === 'navigate' && !navigation.name.includes(':~:')) return
  const index = slideFromHash(deck, location.hash)
  const slide = document.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const carousel = slide?.parentElement
  // Not scrollIntoView: in an iframe it would scroll the host page too.
  if (carousel?.scrollLeft === 0) carousel.scrollTo({ left: slide?.offsetLeft ?? 0, behavior: 'instant' })
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
