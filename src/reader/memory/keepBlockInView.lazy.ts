import type { Deck } from '../../deck/buildDeck.ts'
import { findSection } from './blockPosition.lazy.ts'
import { findCurrentBlock, holdBlock, isHoldingBlock } from './holdBlock.lazy.ts'

/**
 * Keeps the block that is being read on a slide when the reader gets another size, as by a phone that is turned: lines
 * break elsewhere then, and what was read is no more at the same height.
 * @param now the deck, and the index of the slide that is read
 * @returns `rested` is to be called whenever a slide has come to rest, `stop` ends it
 */
export function keepBlockInView(root: HTMLElement, now: () => { deck: Deck; index: number }) {
  let reading: { index: number; block: number } | undefined
  const rested = () => {
    // While a size is animated, each step scrolls: what was read before the first of them counts.
    if (isHoldingBlock(root) || before !== size()) return
    const { deck, index } = now()
    reading = { index, block: findCurrentBlock(root, deck, index) }
  }
  const size = () => `${root.clientWidth} ${root.clientHeight}`
  let before = size()
  const resized = new ResizeObserver(() => {
    const { deck, index } = now()
    const isSlide = findSection(root, index)?.matches('.newsreel-slide')
    if (before !== size() && isSlide && reading?.index === index) holdBlock(root, deck, index, reading.block, true)
    before = size()
  })
  resized.observe(root)
  return { rested, stop: () => resized.disconnect() }
}
