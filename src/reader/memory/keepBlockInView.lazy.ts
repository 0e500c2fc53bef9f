import type { Deck } from '../../deck/buildDeck.ts'
import { findSection } from './blockPosition.lazy.ts'
import { findCurrentBlock, holdBlock, isHoldingBlock } from './holdBlock.lazy.ts'

/**
 * Keeps the current block of a slide in view when the reader changes its size, for example when a phone is rotated:
 * text wraps differently then, and the block has another offset.
 * @param getState returns the deck and the index of the current slide
 * @returns call `onRest` whenever a slide stops scrolling, and `stop` to end
 */
export function keepBlockInView(root: HTMLElement, getState: () => { deck: Deck; index: number }) {
  let current: { index: number; block: number } | undefined
  const getSize = () => `${root.clientWidth} ${root.clientHeight}`
  let lastSize = getSize()
  const onRest = () => {
    // Each step of an animated size scrolls: the block from before the animation counts.
    if (isHoldingBlock(root) || lastSize !== getSize()) return
    const { deck, index } = getState()
    current = { index, block: findCurrentBlock(root, deck, index) }
  }
  const observer = new ResizeObserver(() => {
    const { deck, index } = getState()
    const isSlide = findSection(root, index)?.matches('.newsreel-slide')
    if (lastSize !== getSize() && isSlide && current?.index === index) holdBlock(root, deck, index, current.block, true)
    lastSize = getSize()
  })
  observer.observe(root)
  return { onRest, stop: () => observer.disconnect() }
}
