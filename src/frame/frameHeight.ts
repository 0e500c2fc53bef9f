const [MIN_HEIGHT, MAX_HEIGHT] = [240, 1200]
/** Browsers round positions. */
const TOLERANCE_PX = 1
/** Scrolling has ended after this time without a scroll event. */
const SCROLL_END_MS = 150

/** The requested height of each frame. */
const heights = new WeakMap<HTMLIFrameElement, number>()
/** The frames that have their requested height. */
const fitted = new WeakSet<HTMLIFrameElement>()
/** The frames that wait until they can be resized. */
const waiting = new Set<HTMLIFrameElement>()

/**
 * Resizes a frame to the height that it asks for, as soon as that moves nothing in view: immediately, or after the page
 * has scrolled elsewhere or is hidden. A fitted frame is resized at once: it asks again only after its width changed.
 */
export function fitHeight(frame: HTMLIFrameElement, height: number): void {
  const target = Math.min(Math.max(height, MIN_HEIGHT), MAX_HEIGHT)
  // A hidden frame sends its height again when it is shown. Trying a height may make the frame send the same one again.
  if (!frame.getClientRects().length || (waiting.has(frame) && heights.get(frame) === target)) return
  heights.set(frame, target)
  if (fitted.has(frame)) setHeight(frame, target)
  else if (tryHeight(frame, target)) markFitted(frame)
  else {
    waiting.add(frame)
    visibility.observe(frame)
  }
}

function markFitted(frame: HTMLIFrameElement): void {
  fitted.add(frame)
  waiting.delete(frame)
  visibility.unobserve(frame)
}

/** Tries to resize all waiting frames. Called when the page has scrolled or its layout has changed. */
function resizeWaiting(): void {
  for (const frame of waiting)
    if (!frame.isConnected || tryHeight(frame, heights.get(frame) ?? MIN_HEIGHT)) markFitted(frame)
}

let timer: ReturnType<typeof setTimeout> | undefined
/** Waits for the end of scrolling: resizing during a smooth scroll would stop it. */
function resizeAfterScroll(): void {
  clearTimeout(timer)
  if (waiting.size) timer = setTimeout(resizeWaiting, SCROLL_END_MS)
}

const visibility = new IntersectionObserver(resizeAfterScroll)
let width = innerWidth

/** Starts listening for the events after which frames can be resized. */
export function watchHeights(): void {
  for (const type of ['scroll', 'load']) addEventListener(type, resizeAfterScroll, { capture: true, passive: true })
  document.addEventListener('visibilitychange', resizeWaiting)
  addEventListener('resize', () => {
    if (innerWidth === width) return resizeAfterScroll()
    width = innerWidth
    for (const frame of waiting) {
      setHeight(frame, heights.get(frame) ?? MIN_HEIGHT)
      markFitted(frame)
    }
  })
}

const setHeight = (frame: HTMLIFrameElement, height: number) => frame.style.setProperty('height', `${height}px`)

/** Resizes a frame, and undoes that before paint if something in view has moved. Returns whether it was resized. */
function tryHeight(frame: HTMLIFrameElement, height: number): boolean {
  const { bottom, height: now } = frame.getBoundingClientRect()
  if (!frame.getClientRects().length) return false
  if (bottom <= getVisibleArea(frame).top) return resizeAbove(frame, height)
  const isTooLow = now < MIN_HEIGHT // the browser's default height, which is too low to read
  const parts = document.hidden || isTooLow ? [] : findPartsAround(frame)
  const before = frame.style.height
  setHeight(frame, height)
  if (!parts.some(hasMoved)) return true
  frame.style.height = before
  return false
}

/** Resizes a frame above the view, and scrolls the page by the difference. */
function resizeAbove(frame: HTMLIFrameElement, height: number): boolean {
  const scroller = findFrameScroller(frame)
  const { style } = scroller
  const before = style.overflowAnchor
  style.overflowAnchor = 'none' // or some browsers would correct it twice
  const difference = height - frame.getBoundingClientRect().height
  setHeight(frame, height)
  scroller.scrollBy({ top: difference, behavior: 'instant' })
  requestAnimationFrame(() => requestAnimationFrame(() => style.setProperty('overflow-anchor', before)))
  return true
}

/** A part of the page: its box, and the area in which it is visible. */
type Part = { node: Element | Range; box: DOMRect; view: { top: number; bottom: number } }

/** Returns the frame, its siblings, and the siblings of its ancestors. */
function findPartsAround(frame: HTMLIFrameElement): Part[] {
  const parts: Part[] = []
  for (let element: Element | null = frame; element?.parentElement; element = element.parentElement) {
    const view = getVisibleArea(element)
    for (const child of element.parentElement.childNodes) {
      const node = child === element && element !== frame ? null : toMeasurable(child)
      if (node) parts.push({ node, box: node.getBoundingClientRect(), view })
    }
  }
  return parts
}

/** True if a part has moved that was in view or is now. */
function hasMoved({ node, box, view }: Part): boolean {
  const now = node.getBoundingClientRect()
  const isInView = ({ top, bottom, width, height }: DOMRect) =>
    width > 0 && height > 0 && bottom > view.top && top < view.bottom
  return Math.abs(now.top - box.top) > TOLERANCE_PX && (isInView(box) || isInView(now))
}

function toMeasurable(node: Node): Element | Range | null {
  if (node instanceof Element) return node
  if (!(node instanceof Text) || !node.data.trim()) return null
  const range = document.createRange()
  range.selectNode(node)
  return range
}

/** Returns the vertical area in which an element is visible: the window, clipped by its scrolling ancestors. */
function getVisibleArea(box: Element): { top: number; bottom: number } {
  const view = { top: 0, bottom: innerHeight }
  for (let parent = box.parentElement; parent; parent = parent.parentElement) {
    if (!isScroller(parent) || parent === document.scrollingElement) continue
    const { top, bottom } = parent.getBoundingClientRect()
    view.top = Math.max(view.top, top)
    view.bottom = Math.min(view.bottom, bottom)
  }
  return view
}

const isScroller = (box: Element) =>
  box.scrollHeight > box.clientHeight + TOLERANCE_PX && getComputedStyle(box).overflowY !== 'visible'

function findFrameScroller(frame: Element): HTMLElement {
  for (let parent = frame.parentElement; parent; parent = parent.parentElement)
    if (isScroller(parent) && parent !== document.body) return parent
  return (document.scrollingElement ?? document.documentElement) as HTMLElement
}
