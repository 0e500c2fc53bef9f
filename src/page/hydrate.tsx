import './page.css'
import './page.plain.css'
import { startTransition } from 'react'
import { knowDates } from '../article/dates.ts'
import { knowWriting, type Writing } from '../article/language.ts'
import type { Article } from '../article/schema.ts'
import { buildDeck } from '../deck/buildDeck.ts'
import { slideFromHash } from '../deck/location.ts'
import { embedAddresses } from '../reader/embedAddresses.ts'
import type { ReaderProps } from '../reader/readerProps.ts'
import { dateLanguage, loadWords } from '../reader/words/words.ts'
import { connectFrame } from './frame.ts'
import { PageReader } from './PageReader.tsx'
import { type HeldData, heldIn, type PageData, pageOf, ROOT } from './pageData.ts'
import { prefetchNext } from './prefetchNext.ts'
import { hydrateRoot } from './react.ts'

/**
 * Takes over an article's page, as the server drew it.
 * @param article what it was drawn from: written by our own build, which has read and checked it
 */
export async function hydrate(article: Article): Promise<void> {
  const [root, text] = [document.querySelector(`[${ROOT}]`), heldIn(document)]
  if (!root || !text) return
  const data: PageData = { ...(JSON.parse(text) as HeldData), article }
  const { lang = 'en' } = article
  for (const { lang, dir, dataset } of root.querySelectorAll<HTMLElement>('[data-script]'))
    knowWriting(lang, { dir, script: dataset['script'] } as Writing)
  await loadWords(lang)
  knowDates(dateLanguage(lang), data.dates ?? {})
  goToFragment(article)
  startTransition(() => {
    hydrateRoot(root, <PageReader data={data} more={inBrowser(data)} />)
  })
  if (data.offline)
    whenIdle(() => void import('./offline/offline.ts').then(({ keepOffline }) => keepOffline(data)).catch(() => {}))
}

/**
 * A page that is loaded again, or come back to, stands at its beginning, whatever its address says: browsers go to a
 * fragment once. A hand may have moved it since.
 */
function goToFragment(article: Article): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (navigation?.type === 'navigate') return
  const index = slideFromHash(buildDeck(article), location.hash)
  const slide = document.querySelector(`[data-index="${index}"]`)
  if (slide?.parentElement?.scrollLeft === 0) slide.scrollIntoView({ behavior: 'instant', inline: 'start' })
}

/** Safari has no requestIdleCallback; a second after all else is idle enough. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task)
  else setTimeout(task, 1000)
}

function inBrowser(data: PageData): Partial<ReaderProps> {
  const embed = embedAddresses(data.id, new URL(data.base, location.href).href)
  if (!data.embed) return { embed, ...(data.next ? { onSlide: prefetchNext(data.next) } : {}) }
  const { listen, onReady, onFailed: _, ...framed } = connectFrame(new URL(pageOf(data), location.href).href)
  listen()
  onReady(data.article)
  return { embed, ...framed }
}
