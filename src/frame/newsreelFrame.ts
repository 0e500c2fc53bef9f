import { type FrameMessage, type PageMessage, pack, readFrameMessage } from '../protocol/messages.ts'
import { fitHeight, watchHeights } from './frameHeight.ts'

// The page's side of an iframe with `data-newsreel` (messages.ts has the rules). One listener serves all frames of the
// page, also those that come later. The frame reads just as well without this script.

const FRAMES = 'iframe[data-newsreel]'
/** How often a frame that does not answer is greeted, each time after twice as long. */
const GREETINGS = 7
const answered = new WeakSet<HTMLIFrameElement>()

/** The origin that a frame should have; "null" where its address is none. */
const originOf = ({ src }: HTMLIFrameElement) =>
  URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).origin : 'null'

function send(frame: HTMLIFrameElement, message: PageMessage): void {
  const origin = originOf(frame)
  if (origin !== 'null') frame.contentWindow?.postMessage(pack(message), origin)
}

function greet(frame: HTMLIFrameElement, left = GREETINGS): void {
  if (answered.has(frame) || left === 0 || !frame.isConnected) return
  // A sandboxed frame has another origin than its address: the browser would complain of each greeting.
  if (frame.sandbox.length && !frame.sandbox.contains('allow-same-origin')) return
  send(frame, { type: 'hello' })
  setTimeout(greet, 100 * 2 ** (GREETINGS - left), frame, left - 1)
}

function receive(frame: HTMLIFrameElement, message: FrameMessage): void {
  const { type, ...detail } = message
  if (message.type === 'size') {
    if (frame.dataset['height'] !== 'fixed') fitHeight(frame, message.height)
    return
  }
  if (message.type === 'ready') {
    answered.add(frame)
    frame.title ||= message.headline
    if (ask(frame)) asked.add(frame)
  }
  if (message.type === 'slide' && 'syncUrl' in frame.dataset) keep(frame, message.hash)
  frame.dispatchEvent(new CustomEvent(`newsreel:${type}`, { detail, bubbles: true, composed: true }))
}

/** Asks a frame for the slide that the page's address names. */
function ask(frame: HTMLIFrameElement): boolean {
  const slide = location.hash.slice(1)
  if (!('syncUrl' in frame.dataset) || !slide) return false
  send(frame, { type: 'goTo', slide: decode(slide) })
  return true
}

/** Frames that were asked for the page's slide: the cover that they opened with is not written over it. */
const asked = new WeakSet<HTMLIFrameElement>()

/** Fragments of a page's own router (src/deck/location.ts has the same; a shared file would be a second request). */
const ROUTE = /^#(!|.*[/=&?])/

/** The page's address follows the slide; Back still leaves the page. */
function keep(frame: HTMLIFrameElement, hash: string): void {
  const opening = asked.delete(frame) && hash === ''
  if (opening || location.hash === hash || ROUTE.test(location.hash)) return
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
  } catch {
    // Safari allows 100 changes in 30 seconds; the address then lags behind.
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Whether a frame shows its page already; until then it is an empty one of our own origin, and its load is still to
 * come.
 */
function isThere(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument
  return page === null || page.URL !== 'about:blank'
}

const frames = () => document.querySelectorAll<HTMLIFrameElement>(FRAMES)
const isFrame = (target: unknown): target is HTMLIFrameElement =>
  target instanceof HTMLIFrameElement && target.matches(FRAMES)

function start(): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (!source || origin === 'null') return
    for (const frame of frames()) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue
      const message = readFrameMessage(data)
      if (message) receive(frame, message)
    }
  })
  addEventListener('hashchange', () => {
    for (const frame of frames()) ask(frame)
  })
  // The load of a frame does not bubble, but it can be captured.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!isFrame(target)) return
      answered.delete(target)
      greet(target)
    },
    true,
  )
  watchHeights()
  const greetIfThere = (frame: HTMLIFrameElement) => isThere(frame) && greet(frame)
  new MutationObserver(records => {
    for (const { target } of records) if (isFrame(target)) greetIfThere(target)
  }).observe(document, { subtree: true, attributeFilter: ['data-newsreel'] })
  for (const frame of frames()) greetIfThere(frame)
}

/** A page may hold the script twice, in two versions even: the first to come serves all frames. */
const RUNS = Symbol.for('newsreel-frame')
if (!Object.hasOwn(window, RUNS)) {
  Object.defineProperty(window, RUNS, { value: true })
  start()
}
