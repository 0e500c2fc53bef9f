import type { Slide } from '../deck/buildDeck.ts'

/** A place in the text: the slide's index, and the index of the block in its section's whole body. */
export type Reading = { index: number; block: number }

/** A block that shows less than this under the upper edge has been read, in CSS pixels. */
const READ = 24

/**
 * The block at the upper edge of what scrolls. Read once, when the view changes.
 * @param scroller a slide, or the full article
 * @param section the element of the section inside it, or the slide itself
 * @param whole whether the section shows its whole body; a slide shows its first figure apart from it
 */
export function blockInView(scroller: Element, section: Element, slide: Slide, whole: boolean): number {
  const edge = scroller.getBoundingClientRect().top + READ
  const children = [...(section.querySelector('.newsreel-body')?.children ?? [])]
  const child = children.findIndex(each => each.getBoundingClientRect().bottom > edge)
  if (child < 0 || (!whole && scroller.scrollTop === 0)) return 0
  if (whole) return child
  const block = slide.blocks[child]
  return block ? Math.max(0, slide.body.indexOf(block)) : 0
}

/** Scrolls the full article so that a block is at its upper edge; the first block of a section brings its heading along. */
export function showBlock(view: Element, { index, block }: Reading): void {
  const section = view.querySelector(`[data-index="${index}"]`)
  const target = block > 0 ? section?.querySelector('.newsreel-body')?.children[block] : section
  target?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** Scrolls a slide so that a block of its section can be read; the picture's place is the slide's beginning. */
export function showBlockInSlide(element: Element, slide: Slide, block: number): void {
  const wanted = slide.body[block]
  const child = wanted ? slide.blocks.indexOf(wanted) : -1
  const target = child > 0 ? element.querySelector('.newsreel-body')?.children[child] : null
  if (!target) return
  const box = element.getBoundingClientRect()
  const { top, bottom } = target.getBoundingClientRect()
  if (bottom > box.bottom || top < box.top) element.scrollBy({ top: top - box.top - READ / 2, behavior: 'instant' })
}
