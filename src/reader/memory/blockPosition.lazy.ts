import type { Slide } from '../../deck/buildDeck.ts'

/** A block that shows less than this under the upper edge has been read, in CSS pixels. */
export const READ_MARGIN_PX = 24

/** The element of a section in the view that is drawn now: a slide, or a part of the full article. */
export const findSection = (root: Element, index: number) => root.querySelector<HTMLElement>(`[data-index="${index}"]`)

/** What scrolls when a section is read: the full article around it, or the slide itself. */
const findScroller = (section: Element) => section.closest('.newsreel-article') ?? section

/**
 * The element of a block, null where it has none: the picture of a slide stands apart from the text.
 * @param block the index of the block in its section's whole body
 */
function findBlock(section: Element, slide: Slide, block: number): Element | null {
  const wanted = slide.body[block]
  const child = isInFullArticle(section) ? block : wanted ? slide.blocks.indexOf(wanted) : -1
  return section.querySelector('.newsreel-body')?.children[child] ?? null
}

/** The index of the block at the upper edge of what scrolls. Read once, when the view changes. */
export function findBlockInView(section: Element, slide: Slide): number {
  const scroller = findScroller(section)
  if (!isInFullArticle(section) && scroller.scrollTop === 0) return 0
  const edge = scroller.getBoundingClientRect().top + READ_MARGIN_PX
  const children = [...(section.querySelector('.newsreel-body')?.children ?? [])]
  const child = children.findIndex(each => each.getBoundingClientRect().bottom > edge)
  if (child < 0 || isInFullArticle(section)) return Math.max(0, child)
  const block = slide.blocks[child]
  return block ? Math.max(0, slide.body.indexOf(block)) : 0
}

/** How far below the upper edge of what scrolls a block stands, in CSS pixels: the same while nobody scrolls. */
export function getBlockOffset(section: Element, slide: Slide, block: number): number {
  const element = findBlock(section, slide, block) ?? section.querySelector('.newsreel-body') ?? section
  return element.getBoundingClientRect().top - findScroller(section).getBoundingClientRect().top
}

/**
 * Scrolls so that a block can be read: to the upper edge of the full article, into view on a slide.
 * @param atTop on a slide too: to its upper edge
 */
export function scrollToBlock(section: Element, slide: Slide, block: number, atTop = false): void {
  const element = findBlock(section, slide, block)
  // The first block brings the heading along, and on a slide also the picture: both begin with the section.
  if (isInFullArticle(section)) {
    const target = block > 0 && element ? element : section
    if (target.previousElementSibling) target.scrollIntoView({ behavior: 'instant' })
    else findScroller(section).scrollTo({ top: 0, behavior: 'instant' })
  }
  if (!isInFullArticle(section) && element?.previousElementSibling) {
    const box = section.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    if (atTop || bottom > box.bottom || top < box.top)
      section.scrollBy({ top: top - box.top - READ_MARGIN_PX / 2, behavior: 'instant' })
  }
}

const isInFullArticle = (section: Element) => findScroller(section) !== section
