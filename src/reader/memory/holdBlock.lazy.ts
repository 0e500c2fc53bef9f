import type { Deck } from '../../deck/buildDeck.ts'
import { findBlockInView, findSection, getBlockOffset, scrollToBlock } from './blockPosition.lazy.ts'

/** Less than this is no movement, in CSS pixels: browsers round. */
const ROUNDING_PX = 2

/** The block that was shown last in a reader, and where on the screen it stood. */
type ShownBlock = { index: number; block: number; offset: number }
const shownBlocks = new WeakMap<HTMLElement, ShownBlock>()

/**
 * Shows a block of a section, or the end of the full article, and remembers where it stands.
 * @param atTop whether it goes to the upper edge of its slide even when it is in view
 */
export function showBlock(root: HTMLElement, deck: Deck, index: number, block: number, atTop = false): void {
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  if (section && slide) scrollToBlock(section, slide, block, atTop)
  else findFullArticle(root)?.scrollTo({ top: Number.MAX_SAFE_INTEGER, behavior: 'instant' })
  shownBlocks.set(root, { index, block, offset: measureOffset(root, deck, index, block) })
}

/**
 * The block that was shown last, as long as nobody has scrolled since.
 * @returns null when the reader has gone elsewhere
 */
export function getShownBlock(root: HTMLElement, deck: Deck): ShownBlock | null {
  const last = shownBlocks.get(root)
  return last && Math.abs(measureOffset(root, deck, last.index, last.block) - last.offset) <= ROUNDING_PX ? last : null
}

/** The index of the block that is read now, on a slide or in its part of the full article. */
export function findCurrentBlock(root: HTMLElement, deck: Deck, index: number): number {
  const last = getShownBlock(root, deck)
  if (last?.index === index) return last.block
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  return section && slide ? findBlockInView(section, slide) : 0
}

/** Where a block stands on the screen; the end card of the full article is its end. */
function measureOffset(root: HTMLElement, deck: Deck, index: number, block: number): number {
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  if (section && slide) return getBlockOffset(section, slide, block)
  return findFullArticle(root)?.firstElementChild?.getBoundingClientRect().bottom ?? Number.NaN
}

/** How many frames a view may take to come to rest: its typeface arrives, and parts that come near are laid out. */
const MAX_FRAMES = 8
const USER_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown']

/** Ends the hold that a reader is under, if any. */
const holds = new WeakMap<HTMLElement, () => void>()

/** Whether a reader is under a hold: what scrolls then is not its reader. */
export const isHoldingBlock = (root: HTMLElement) => holds.has(root)

/**
 * Shows a block as `show` does, and keeps it there until the view has come to rest or the reader takes over. A later
 * call for the same reader replaces an earlier one: two would pull the view to and fro.
 */
export function holdBlock(root: HTMLElement, deck: Deck, index: number, block: number, atTop = false): void {
  holds.get(root)?.()
  let left = MAX_FRAMES
  let frame = 0
  const letGo = () => {
    cancelAnimationFrame(frame)
    holds.delete(root)
    for (const kind of USER_EVENTS) root.removeEventListener(kind, letGo, true)
  }
  const again = () => {
    if (!getShownBlock(root, deck)) showBlock(root, deck, index, block, atTop)
    if (--left > 0) frame = requestAnimationFrame(again)
    else letGo()
  }
  holds.set(root, letGo)
  showBlock(root, deck, index, block, atTop)
  for (const kind of USER_EVENTS) root.addEventListener(kind, letGo, { passive: true, capture: true })
  frame = requestAnimationFrame(again)
}

/** The full article, not the one that is being printed. */
export const findFullArticle = (root: HTMLElement) => root.querySelector<HTMLElement>('.newsreel-article[tabindex]')
