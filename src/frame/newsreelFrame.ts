import { type FrameMessage, type PageMessage, pack, readFrameMessage } from '../protocol/messages.ts'
import { fitHeight, watchHeights } from './frameHeight.ts'

// The host page's side of iframes with `data-newsreel` (protocol: messages.ts). One listener serves all frames of the
// page, including later ones. The frame works without this script, too.

const FRAME_SELECTOR = 'iframe[data-newsreel]'
/** How often to send `hello` to a frame that does not answer. The delay doubles each time. */
const MAX_GREETINGS = 7
const answered = new WeakSet<HTMLIFrameElement>()

/** Returns the origin of a frame's `src`; "null" if that is not a URL. */
const getFrameOrigin = ({ src }: HTMLIFrameElement) =>
  URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).origin : 'null'

function send(frame: HTMLIFrameElement, message: PageMessage): void {
  const origin = getFrameOrigin(frame)
  if (origin !== 'null') frame.contentWindow?.postMessage(pack(message), origin)
}

function greet(frame: HTMLIFrameElement, attemptsLeft = MAX_GREETINGS): void {
  if (answered.has(frame) || attemptsLeft === 0 || !frame.isConnected) return
  // A sandboxed frame has an opaque origin: the browser would log an error for each message.
  if (frame.sandbox.length && !frame.sandbox.contains('allow-same-origin')) return
  send(frame, { type: 'hello' })
  setTimeout(greet, 100 * 2 ** (MAX_GREETINGS - attemptsLeft), frame, attemptsLeft - 1)
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
    if (requestSlide(frame)) requested.add(frame)
  }
  if (message.type === 'slide' && 'syncUrl' in frame.dataset) updateAddress(frame, message.hash)
  frame.dispatchEvent(new CustomEvent(`newsreel:${type}`, { detail, bubbles: true, composed: true }))
}

/** Requests the slide in the page's address from a frame. */
function requestSlide(frame: HTMLIFrameElement): boolean {
  const slide = location.hash.slice(1)
  if (!('syncUrl' in frame.dataset) || !slide) return false
  send(frame, { type: 'goTo', slide: decodeOrKeep(slide) })
  return true
}

/** Frames with a requested slide: the cover, which they report first, must not overwrite it in the address. */
const requested = new WeakSet<HTMLIFrameElement>()

/** Fragments of a page's router (as in src/deck/location.ts: a shared module would cost a second request). */
const ROUTE = /^#(!|.*[/=&?])/

/** Writes the slide to the page's address with replaceState, so that Back leaves the page. */
function updateAddress(frame: HTMLIFrameElement, hash: string): void {
  const isOpeningCover = requested.delete(frame) && hash === ''
  if (isOpeningCover || location.hash === hash || ROUTE.test(location.hash)) return
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
  } catch {
    // Safari allows 100 changes in 30 seconds. The address lags behind then.
  }
}

// A copy of src/article/names/decodeUri.ts, for the same reason.
function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** True once a frame has left the initial about:blank, so that its load event may have fired already. */
function hasNavigated(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument
  return page === null || page.URL !== 'about:blank'
}

const frames = () => document.querySelectorAll<HTMLIFrameElement>(FRAME_SELECTOR)
const isFrame = (target: unknown): target is HTMLIFrameElement =>
  target instanceof HTMLIFrameElement && target.matches(FRAME_SELECTOR)

function start(): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (!source || origin === 'null') return
    for (const frame of frames()) {
      if (frame.contentWindow !== source || getFrameOrigin(frame) !== origin) continue
      const message = readFrameMessage(data)
      if (message) receive(frame, message)
    }
  })
  addEventListener('hashchange', () => {
    for (const frame of frames()) requestSlide(frame)
  })
  // `load` does not bubble, but it can be captured.
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
  const greetIfNavigated = (frame: HTMLIFrameElement) => hasNavigated(frame) && greet(frame)
  new MutationObserver(records => {
    for (const { target } of records) if (isFrame(target)) greetIfNavigated(target)
  }).observe(document, { subtree: true, attributeFilter: ['data-newsreel'] })
  for (const frame of frames()) greetIfNavigated(frame)
}

/** A page may load the script twice, even in two versions: the first one serves all frames. */
const STARTED = Symbol.for('newsreel-frame')
if (!Object.hasOwn(window, STARTED)) {
  Object.defineProperty(window, STARTED, { value: true })
  start()
}
