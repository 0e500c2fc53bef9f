import type { Article } from '../../article/schema.ts'
import { watchPinch } from '../../reader/carousel/watchPinch.ts'
import { hideReloadOffer, offerReload } from './offerReload.ts'
import { openAtAddress, restoreSavedPosition, startPreHydrationControls } from './preHydrationControls.ts'

// The script that a page asks for. A module in the head that does more would cost a quarter of the largest paint, and
// nothing of it is needed to read and swipe: so the rest begins when the page is there. All of it is asked for at once,
// and begins one module after the other (React before ours), so that the page answers in between.

/** Delays before automatic retries. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000, 16_000]
/** A page out of view (an iframe far below) paints late or never, but its host page may wait for its messages. */
const MAX_PAINT_WAIT_MS = 3000

const script = document.querySelector<HTMLElement>('script[data-modules]')
const styles = new Map<string, Promise<unknown>>()
let attempts = 0
let takeover: Promise<void> | undefined

/** Hydrates the page; after a failure, the next call loads again. */
function takeOver(): Promise<void> {
  takeover ??= load().catch(error => {
    takeover = undefined
    throw error
  })
  return takeover
}

async function load(): Promise<void> {
  const { modules = '', styles = '', article = '' } = script?.dataset ?? {}
  // A cache may hold the wrong answer that it failed with.
  const options: RequestInit = attempts++ ? { cache: 'reload' } : {}
  const addresses = modules.split(' ')
  for (const href of addresses) addLink('modulepreload', href)
  const answer = Promise.all([fetch(article, options), ...styles.split(' ').map(loadStyle)])
  answer.catch(() => {}) // it is awaited below
  let last: { hydrate?: (article: Article) => Promise<void> } = {}
  for (const href of addresses) last = await import(/* @vite-ignore */ href)
  const [response] = await answer
  if (!response.ok) throw new Error(`${article}: ${response.status}`)
  await last.hydrate?.(await response.json())
  hideReloadOffer()
}

function addLink(rel: string, href: string): HTMLLinkElement {
  const made = Object.assign(document.createElement('link'), { rel, href })
  document.head.append(made)
  return made
}

/** Loads the styles of elements that only script renders (*.script.css). Hydration waits for them. */
function loadStyle(href: string): Promise<unknown> {
  const before = styles.get(href)
  if (before) return before
  const made = addLink('stylesheet', href)
  const loading = new Promise((done, fail) => {
    Object.assign(made, { onload: done, onerror: fail })
  })
  styles.set(href, loading)
  loading.catch(() => {
    styles.delete(href)
    made.remove()
  })
  return loading
}

/** Starts hydration. The page is readable without it, so failures are retried silently until a control needs it. */
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

// The picture that the load waited for is painted before anything of ours is asked for: a busy device has loaded a page
// a second before it shows it. No frame is asked for: a page that is out of view gets none.
async function startAfterPaint(): Promise<void> {
  const painted = new Promise<void>(done =>
    new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length) done()
    }).observe({ type: 'paint', buffered: true }),
  )
  const late = new Promise<void>(done => setTimeout(done, document.hidden ? 0 : MAX_PAINT_WAIT_MS))
  await Promise.race([painted, late])
  setTimeout(startTakeover, 100)
}

if (script && !script.dataset['started']) {
  script.dataset['started'] = ''
  const reader = document.querySelector('.newsreel')
  if (reader) watchPinch(reader)
  openAtAddress()
  restoreSavedPosition()
  startPreHydrationControls(() => {
    if (attempts) takeOver().catch(offerReload)
  })
  if (document.readyState === 'complete') void startAfterPaint()
  else addEventListener('load', () => void startAfterPaint(), { once: true })
}
