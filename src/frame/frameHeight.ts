/** The least and the greatest height that a frame may be given, in CSS pixels. */
const [MIN, MAX] = [240, 1200]
/** Less than this is no movement, in CSS pixels: browsers round. */
const NEAR = 1
/** Scrolling is over when nothing has scrolled for so long, in milliseconds. */
const REST = 150

/** The height that suits each frame, and the frames that have it. */
const heights = new WeakMap<HTMLIFrameElement, number>()
const fitted = new WeakSet<HTMLIFrameElement>()
/** The frames that wait for theirs. */
const waiting = new Set<HTMLIFrameElement>()

/**
 * Gives a frame the height that suits it as soon as nothing in view moves by it: at once, or when the page has come to
 * rest elsewhere, or is hidden. Another height comes with another width, when all moves anyway.
 */
export function fitHeight(frame: HTMLIFrameElement, height: number): void {
  const suits = Math.min(Math.max(height, MIN), MAX)
  // One that is not displayed tells its height again when it is. An attempt to fit it may have it tell the same again.
  if (!frame.getClientRects().length || (waiting.has(frame) && heights.get(frame) === suits)) return
  heights.set(frame, suits)
  if (fitted.has(frame)) setHeight(frame, suits)
  else if (tryHeight(frame, suits)) done(frame)
  else {
    waiting.add(frame)
    moves.observe(frame)
  }
}

function done(frame: HTMLIFrameElement): void {
  fitted.add(frame)
  waiting.delete(frame)
  moves.unobserve(frame)
}

/** Called when the page has scrolled, or has been laid out anew. */
function check(): void {
  for (const frame of waiting) if (!frame.isConnected || tryHeight(frame, heights.get(frame) ?? MIN)) done(frame)
}

let timer: ReturnType<typeof setTimeout> | undefined
/** Checks when all is at rest: a page that is set to another place would not scroll on. */
function checkAtRest(): void {
  clearTimeout(timer)
  if (waiting.size) timer = setTimeout(check, REST)
}

const moves = new IntersectionObserver(checkAtRest)
let width = innerWidth

/** Starts to watch for the moments when frames can be given their height. */
export function watchHeights(): void {
  for (const type of ['scroll', 'load']) addEventListener(type, checkAtRest, { capture: true, passive: true })
  document.addEventListener('visibilitychange', check)
  addEventListener('resize', () => {
    if (innerWidth === width) return checkAtRest()
    width = innerWidth
    for (const frame of waiting) {
      setHeight(frame, heights.get(frame) ?? MIN)
      done(frame)
    }
  })
}

const setHeight = (frame: HTMLIFrameElement, height: number) => frame.style.setProperty('height', `${height}px`)

/** Gives a frame a height, and takes it back at once, before anything is painted, when something in view would move. */
function tryHeight(frame: HTMLIFrameElement, height: number): boolean {
  const { bottom, height: now } = frame.getBoundingClientRect()
  if (!frame.getClientRects().length) return false
  if (bottom <= viewOf(frame).top) return resizeAbove(frame, height)
  const isTooLow = now < MIN // as browsers make frames: nobody can read in it
  const around = document.hidden || isTooLow ? [] : partsAround(frame)
  const before = frame.style.height
  setHeight(frame, height)
  if (!around.some(hasMoved)) return true
  frame.style.height = before
  return false
}

/** What is in view keeps its place when the page is scrolled by as much as the frame above it grows. */
function resizeAbove(frame: HTMLIFrameElement, height: number): boolean {
  const scroller = scrollerOf(frame)
  const { style } = scroller
  const before = style.overflowAnchor
  style.overflowAnchor = 'none' // else some browsers would do the same a second time
  const grown = height - frame.getBoundingClientRect().height
  setHeight(frame, height)
  scroller.scrollBy({ top: grown, behavior: 'instant' })
  requestAnimationFrame(() => requestAnimationFrame(() => style.setProperty('overflow-anchor', before)))
  return true
}

/** Something on the page: where it stands, and the part of the window that it is seen in. */
type Part = { node: Element | Range; box: DOMRect; view: { top: number; bottom: number } }

/** What is beside a frame and beside the boxes that it is in; the frame itself, too. */
function partsAround(frame: HTMLIFrameElement): Part[] {
  const parts: Part[] = []
  for (let around: Element | null = frame; around?.parentElement; around = around.parentElement) {
    const view = viewOf(around)
    for (const child of around.parentElement.childNodes) {
      const node = child === around && around !== frame ? null : measurable(child)
      if (node) parts.push({ node, box: node.getBoundingClientRect(), view })
    }
  }
  return parts
}

/** Whether something moved that was in view, or comes into view. */
function hasMoved({ node, box, view }: Part): boolean {
  const now = node.getBoundingClientRect()
  const isSeen = ({ top, bottom, width, height }: DOMRect) =>
    width > 0 && height > 0 && bottom > view.top && top < view.bottom
  return Math.abs(now.top - box.top) > NEAR && (isSeen(box) || isSeen(now))
}

function measurable(node: Node): Element | Range | null {
  if (node instanceof Element) return node
  if (!(node instanceof Text) || !node.data.trim()) return null
  const range = document.createRange()
  range.selectNode(node)
  return range
}

/** The part of the window that a box is seen in: what the boxes around it that scroll leave. */
function viewOf(box: Element): { top: number; bottom: number } {
  const view = { top: 0, bottom: innerHeight }
  for (let each = box.parentElement; each; each = each.parentElement) {
    if (!scrolls(each) || each === document.scrollingElement) continue
    const { top, bottom } = each.getBoundingClientRect()
    view.top = Math.max(view.top, top)
    view.bottom = Math.min(view.bottom, bottom)
  }
  return view
}

const scrolls = (box: Element) =>
  box.scrollHeight > box.clientHeight + NEAR && getComputedStyle(box).overflowY !== 'visible'

function scrollerOf(frame: Element): HTMLElement {
  for (let each = frame.parentElement; each; each = each.parentElement)
    if (scrolls(each) && each !== document.body) return each
  return (document.scrollingElement ?? document.documentElement) as HTMLElement
}
