import type { Deck } from '../../deck/buildDeck.ts'
import { blockInView, offsetOf, sectionOf, showBlock } from './reading.lazy.ts'

/** Less than this is no movement, in CSS pixels: browsers round. */
const NEAR = 2

/** The block that was shown last in a reader, and where on the screen it stood. */
type Kept = { index: number; block: number; offset: number }
const kept = new WeakMap<HTMLElement, Kept>()

/**
 * Shows a block of a section, or the end of the full article, and remembers where it stands.
 * @param atTop whether it goes to the upper edge of its slide even when it is in view
 */
export function show(root: HTMLElement, deck: Deck, index: number, block: number, atTop = false): void {
  const [section, slide] = [sectionOf(root, index), deck.slides[index]]
  if (section && slide) showBlock(section, slide, block, atTop)
  else articleIn(root)?.scrollTo({ top: Number.MAX_SAFE_INTEGER, behavior: 'instant' })
  kept.set(root, { index, block, offset: whereIs(root, deck, index, block) })
}

/**
 * The block that was shown last, as long as nobody has scrolled since.
 * @returns null when the reader has gone elsewhere
 */
export function stillShown(root: HTMLElement, deck: Deck): Kept | null {
  const last = kept.get(root)
  return last && Math.abs(whereIs(root, deck, last.index, last.block) - last.offset) <= NEAR ? last : null
}

/** The index of the block that is read now, on a slide or in its part of the full article. */
export function readingOf(root: HTMLElement, deck: Deck, index: number): number {
  const last = stillShown(root, deck)
  if (last?.index === index) return last.block
  const [section, slide] = [sectionOf(root, index), deck.slides[index]]
  return section && slide ? blockInView(section, slide) : 0
}

/** Where a block stands on the screen; the end card of the full article is its end. */
function whereIs(root: HTMLElement, deck: Deck, index: number, block: number): number {
  const [section, slide] = [sectionOf(root, index), deck.slides[index]]
  if (section && slide) return offsetOf(section, slide, block)
  return articleIn(root)?.firstElementChild?.getBoundingClientRect().bottom ?? Number.NaN
}

/** How many frames a view may take to come to rest: its typeface arrives, and parts that come near are laid out. */
const FRAMES = 8
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown']

/** Ends the hold that a reader is under, if any. */
const holds = new WeakMap<HTMLElement, () => void>()

/** Whether a reader is under a hold: what scrolls then is not its reader. */
export const isHeld = (root: HTMLElement) => holds.has(root)

/**
 * Shows a block as `show` does, and keeps it there until the view has come to rest or the reader takes over. A later
 * call for the same reader replaces an earlier one: two would pull the view to and fro.
 */
export function hold(root: HTMLElement, deck: Deck, index: number, block: number, atTop = false): void {
  holds.get(root)?.()
  let left = FRAMES
  let frame = 0
  const letGo = () => {
    cancelAnimationFrame(frame)
    holds.delete(root)
    for (const kind of HANDS) root.removeEventListener(kind, letGo, true)
  }
  const again = () => {
    if (!stillShown(root, deck)) show(root, deck, index, block, atTop)
    if (--left > 0) frame = requestAnimationFrame(again)
    else letGo()
  }
  holds.set(root, letGo)
  show(root, deck, index, block, atTop)
  for (const kind of HANDS) root.addEventListener(kind, letGo, { passive: true, capture: true })
  frame = requestAnimationFrame(again)
}

/** The full article, not the one that is being printed. */
export const articleIn = (root: HTMLElement) => root.querySelector<HTMLElement>('.newsreel-article[tabindex]')
