import { createIdGenerator, slugify } from '../../article/names/slugify.ts'
import { plainText } from '../../article/plainText.ts'
import { estimateReadingSeconds, getBlockText } from '../../article/readingTime.ts'
import type { Block, Section } from '../../article/schema.ts'
import type { FinishedBlock } from './finishBlocks.ts'
import { addNote, type Report } from './report.ts'

/** A section of an article without headings takes about as long to read: some 100 words. */
const SECTION_SECONDS = 30

type Part = { heading?: string; body: Block[] }

/**
 * Divides an article into sections: at the headings of its top level; without headings at its figures, and after some
 * paragraphs. Lower headings become subheadings.
 */
export function divideIntoSections(blocks: FinishedBlock[], report: Report): Section[] {
  const level = getTopLevel(blocks)
  const parts = level === undefined ? divideByLength(blocks as Block[], report) : divideAtHeadings(blocks, level)
  const createId = createIdGenerator()
  return parts.map(({ heading, body }, i) => ({
    id: createId(slugify(heading ?? '') || (i === 0 ? 'lead' : `section-${i + 1}`)),
    ...(heading !== undefined && { heading }),
    body,
  }))
}

/** The level whose headings begin sections: the highest with two headings or more, counting higher ones. */
function getTopLevel(blocks: FinishedBlock[]): number | undefined {
  const levels = blocks.flatMap(block => (block.type === 'heading' ? [block.level] : [])).sort((a, b) => a - b)
  return levels[1] ?? levels[0]
}

function divideAtHeadings(blocks: FinishedBlock[], level: number): Part[] {
  const parts: Part[] = [{ body: [] }]
  for (const block of blocks) {
    if (block.type !== 'heading') parts.at(-1)?.body.push(block)
    else if (block.level <= level) parts.push({ heading: plainText(block.text), body: [] })
    else parts.at(-1)?.body.push({ type: 'subheading', text: block.text })
  }
  return parts.filter(({ heading, body }) => heading !== undefined || body.length > 0)
}

function divideByLength(blocks: Block[], report: Report): Part[] {
  const parts: Part[] = []
  let seconds = 0
  let isCutByLength = false
  for (const block of blocks) {
    const isFigure = block.type === 'figure'
    const blockSeconds = isFigure ? 0 : estimateReadingSeconds(getBlockText(block))
    const isTooLong = seconds > 0 && seconds + blockSeconds / 2 > SECTION_SECONDS
    const last = parts.at(-1)
    isCutByLength ||= isTooLong && !isFigure
    if (last && !(isFigure ? seconds > 0 : isTooLong)) {
      last.body.push(block)
      seconds += blockSeconds
    } else {
      parts.push({ body: [block] })
      seconds = blockSeconds
    }
  }
  if (parts.length > 1) {
    const where = isCutByLength ? 'by length' : 'at its pictures'
    addNote(report, {
      code: isCutByLength ? 'sectioned-by-length' : 'sectioned-at-figures',
      message: `The article has no headings, so it is divided ${where}. Give its sections headings.`,
      level: 'warning',
    })
  }
  return parts
}
