import type { Article } from '../../article/schema.ts'
import { watchPinch } from '../../reader/carousel/scroll/watchPinch.ts'
import { ignoreFragment, openAtAddress } from './addressedSlide.ts'
import { hideReloadOffer, offerReload } from './offerReload.ts'
import { startPreHydrationControls } from './preHydrationControls.ts'
import { restoreSavedPosition } from './savedPosition.ts'

// The script of an article's page (loadStart.ts). Reading and swiping need no script, and a larger one would delay the
// largest contentful paint by a quarter. So the other modules load after the page is painted: they are fetched
// together, and run one after the other (React before the reader), so that the page stays responsive in between.

/** Delays before automatic retries. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000, 16_000]
/** After the load event, the largest picture is still to be painted. */
const PAUSE_MS = 100
/** An iframe out of view is painted late or never, but its host page may wait for its messages. */
const MAX_PAINT_WAIT_MS = 3000

const script = document.querySelector<HTMLElement>('script[data-modules]')
const styles = new Map<string, Promise<unknown>>()
let attempts = 0
let takeover: Promise<void> | undefined

/** Loads the reader and hydrates the page. After an error, the next call tries again. */
function takeOver(): Promise<void> {
  takeover ??= load().catch(error => {
    takeover = undefined
    throw error
  })
  return takeover
}

async function load(): Promise<void> {
  const { modules = '', styles = '', article = '' } = script?.dataset ?? {}
  // The HTTP cache may hold the response that the last attempt failed with.
  const options: RequestInit = attempts++ ? { cache: 'reload' } : {}
  const addresses = modules.split(' ')
  for (const href of addresses) addLink('modulepreload', href)
  const responses = Promise.all([fetch(article, options), ...styles.split(' ').map(loadStyle)])
  responses.catch(() => {}) // handled where it is awaited
  let last: { hydrate?: (article: Article) => Promise<void> } = {}
  for (const href of addresses) last = await import(/* @vite-ignore */ href)
  const [response] = await responses
  if (!response.ok) throw new Error(`${article}: ${response.status}`)
  const json = await response.json()
  ignoreFragment()
  await last.hydrate?.(json)
  hideReloadOffer()
}

function addLink(rel: string, href: string): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { rel, href })
  document.head.append(link)
  return link
}

/** Loads the styles of elements that only script renders (*.script.css). Hydration waits for them. */
function loadStyle(href: string): Promise<unknown> {
  const pending = styles.get(href)
  if (pending) return pending
  const link = addLink('stylesheet', href)
  const loading = new Promise((done, fail) => {
    Object.assign(link, { onload: done, onerror: fail })
  })
  styles.set(href, loading)
  loading.catch(() => {
    styles.delete(href)
    link.remove()
  })
  return loading
}

/** Starts hydration. The page is readable without it, so errors are retried silently until a control needs it. */
function startTakeover(): void {
  const delays = RETRY_DELAYS_MS.values()
  const attempt = () =>
    takeOver().catch(() => {
      const delay = delays.next().value
      if (delay) setTimeout(attempt, delay)
    })
  addEventListener('online', attempt)
  void attempt()
}

/**
 * Waits for the first paint: a busy device paints a page up to a second after its load event, and other requests would
 * delay that. Does not use requestAnimationFrame, which does not run in a page out of view.
 */
async function startAfterPaint(): Promise<void> {
  const painted = new Promise<void>(done =>
    new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length) done()
    }).observe({ type: 'paint', buffered: true }),
  )
  const timeout = new Promise<void>(done => setTimeout(done, document.hidden ? 0 : MAX_PAINT_WAIT_MS))
  await Promise.race([painted, timeout])
  await document.activeViewTransition?.finished // the picture of a card grows: the page is not busy meanwhile
  startTakeover()
}

const reader = document.querySelector('.newsreel')
if (reader) watchPinch(reader)
watchPinch(document.documentElement)
openAtAddress()
restoreSavedPosition()
startPreHydrationControls(() => {
  if (attempts) takeOver().catch(offerReload)
})
if (document.readyState === 'complete') void startAfterPaint()
else addEventListener('load', () => setTimeout(startAfterPaint, PAUSE_MS), { once: true })
