import { estimateReadingSeconds, getBlockText } from '../article/readingTime.ts'
import type { Block } from '../article/schema.ts'
import { addNote, type Report } from './finish/report.ts'

/** A section of an article without headings takes about as long to read: some 100 words. */
const SECTION_SECONDS = 30

/** Divides an article without headings at its figures, and after some paragraphs. */
export function divideByLength(blocks: Block[], report: Report): { body: Block[] }[] {
  const parts: { body: Block[] }[] = []
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
