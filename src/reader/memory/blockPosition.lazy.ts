import type { Slide } from '../../deck/buildDeck.ts'

/** A block with less than this below the scroller's top counts as read. */
export const READ_MARGIN_PX = 24

/** Finds a section in the current view: its slide, or its part of the full article. */
export const findSection = (root: Element, index: number) => root.querySelector<HTMLElement>(`[data-index="${index}"]`)

/** Returns what scrolls a section: the full article around it, or the slide itself. */
const findScroller = (section: Element) => section.closest('.newsreel-article') ?? section

const isInFullArticle = (section: Element) => findScroller(section) !== section

/**
 * Finds the element of a block. Null for the picture of a slide, which is not part of the text.
 * @param block the index of the block in its section's body
 */
function findBlock(section: Element, slide: Slide, block: number): Element | null {
  const data = slide.body[block]
  const child = isInFullArticle(section) ? block : data ? slide.blocks.indexOf(data) : -1
  return section.querySelector('.newsreel-body')?.children[child] ?? null
}

/** Returns the index of the block at the top of the scroller. Reads the layout: call it once per change of the view. */
export function findBlockInView(section: Element, slide: Slide): number {
  const scroller = findScroller(section)
  if (!isInFullArticle(section) && scroller.scrollTop === 0) return 0
  const edge = scroller.getBoundingClientRect().top + READ_MARGIN_PX
  const children = [...(section.querySelector('.newsreel-body')?.children ?? [])]
  const child = children.findIndex(element => element.getBoundingClientRect().bottom > edge)
  if (child < 0 || isInFullArticle(section)) return Math.max(0, child)
  const block = slide.blocks[child]
  return block ? Math.max(0, slide.body.indexOf(block)) : 0
}

/** Returns how far a block is below the scroller's top, in CSS pixels. It changes only when the scroller scrolls. */
export function getBlockOffset(section: Element, slide: Slide, block: number): number {
  const element = findBlock(section, slide, block) ?? section.querySelector('.newsreel-body') ?? section
  return element.getBoundingClientRect().top - findScroller(section).getBoundingClientRect().top
}

/**
 * Scrolls a block to the top of the full article, or into view on a slide.
 * @param toTop scrolls to the top on a slide, too
 */
export function scrollToBlock(section: Element, slide: Slide, block: number, toTop = false): void {
  const element = findBlock(section, slide, block)
  if (isInFullArticle(section)) {
    // The first block scrolls to the section, which begins with the heading.
    scrollArticleTo(block > 0 && element ? element : section, findScroller(section))
  } else if (element?.previousElementSibling) {
    const box = section.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    if (toTop || bottom > box.bottom || top < box.top)
      section.scrollBy({ top: top - box.top - READ_MARGIN_PX / 2, behavior: 'instant' })
  }
}

/** Scrolls the full article only. `scrollIntoView` would also scroll the page around the element. */
function scrollArticleTo(element: Element, scroller: Element): void {
  if (!element.previousElementSibling) {
    scroller.scrollTo({ top: 0, behavior: 'instant' })
    return
  }
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0
  const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - margin
  scroller.scrollBy({ top, behavior: 'instant' })
}
