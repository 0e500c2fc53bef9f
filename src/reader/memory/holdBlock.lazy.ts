import type { Deck } from '../../deck/buildDeck.ts'
import { findBlockInView, findSection, getBlockOffset, scrollToBlock } from './blockPosition.lazy.ts'

/** Browsers round scroll positions. */
const ROUNDING_PX = 2

/** The block that was last scrolled to, and its offset after that. */
type ShownBlock = { index: number; block: number; offset: number }
const shownBlocks = new WeakMap<HTMLElement, ShownBlock>()

/**
 * Scrolls to a block of a section, or to the end of the full article for the end card, and stores its offset.
 * @param toTop scrolls to the top of a slide even if the block is in view
 */
function showBlock(root: HTMLElement, deck: Deck, index: number, block: number, toTop = false): void {
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  if (section && slide) scrollToBlock(section, slide, block, toTop)
  else findFullArticle(root)?.scrollTo({ top: Number.MAX_SAFE_INTEGER, behavior: 'instant' })
  shownBlocks.set(root, { index, block, offset: measureOffset(root, deck, index, block) })
}

/** Returns the block that was last scrolled to, or null if the reader has scrolled since. */
export function getShownBlock(root: HTMLElement, deck: Deck): ShownBlock | null {
  const last = shownBlocks.get(root)
  return last && Math.abs(measureOffset(root, deck, last.index, last.block) - last.offset) <= ROUNDING_PX ? last : null
}

/** Returns the index of the block that is being read, on a slide or in its part of the full article. */
export function findCurrentBlock(root: HTMLElement, deck: Deck, index: number): number {
  const last = getShownBlock(root, deck)
  if (last?.index === index) return last.block
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  return section && slide ? findBlockInView(section, slide) : 0
}

/** Returns a block's offset; for the end card, the bottom of the full article. */
function measureOffset(root: HTMLElement, deck: Deck, index: number, block: number): number {
  const [section, slide] = [findSection(root, index), deck.slides[index]]
  if (section && slide) return getBlockOffset(section, slide, block)
  return findFullArticle(root)?.firstElementChild?.getBoundingClientRect().bottom ?? Number.NaN
}

/** How long to hold a block while the view settles: the typeface loads, and sections are laid out on approach. */
const MAX_FRAMES = 8
const USER_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown']

/** The function that ends the hold of a reader. */
const holds = new WeakMap<HTMLElement, () => void>()

/** True while a block is held: scrolling then is not the user's. */
export const isHoldingBlock = (root: HTMLElement) => holds.has(root)

/**
 * Scrolls to a block as `showBlock` does, and repeats that until the view settles or the user interacts. A new call for
 * the same reader replaces the earlier one.
 */
export function holdBlock(root: HTMLElement, deck: Deck, index: number, block: number, toTop = false): void {
  holds.get(root)?.()
  let framesLeft = MAX_FRAMES
  let frame = 0
  const release = () => {
    cancelAnimationFrame(frame)
    holds.delete(root)
    for (const type of USER_EVENTS) root.removeEventListener(type, release, true)
  }
  const onFrame = () => {
    if (!getShownBlock(root, deck)) showBlock(root, deck, index, block, toTop)
    if (--framesLeft > 0) frame = requestAnimationFrame(onFrame)
    else release()
  }
  holds.set(root, release)
  showBlock(root, deck, index, block, toTop)
  for (const type of USER_EVENTS) root.addEventListener(type, release, { passive: true, capture: true })
  frame = requestAnimationFrame(onFrame)
}

/** Finds the full article; not the copy for printing, which has no tabindex. */
export const findFullArticle = (root: HTMLElement) => root.querySelector<HTMLElement>('.newsreel-article[tabindex]')
