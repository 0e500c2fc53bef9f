import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import { sliceText } from '../../credit/sliceText.ts'
import type { DraftBlock } from '../../draft.ts'
import { isCreditLine } from '../../plainText/findFigures.ts'
import { canBeHeading } from '../../plainText/isHeading.ts'
import { isMarked } from '../../shared/isMarked.ts'

/** A single bold line is more often something else than a heading. */
const MIN_HEADINGS = 2
/** A heading is followed by text at least: more bold lines are verses or names. The share of all paragraphs. */
const MAX_SHARE = 0.5
/** Paragraphs of more lines stay whole: each line is searched for in all of the text. */
const MAX_LINES = 200

type Paragraph = Extract<DraftBlock, { type: 'paragraph' }>

/** Makes headings of lines in bold between the paragraphs of a page: many sites have no others. */
export function findBoldHeadings(blocks: DraftBlock[]): DraftBlock[] {
  const lines = blocks.flatMap<DraftBlock>(block => (block.type === 'paragraph' ? divideAtBoldLines(block) : [block]))
  const found = lines.filter((block, i): block is Paragraph => isHeading(block) && isBeforeText(lines, i))
  const counts = new Map<string, number>()
  for (const { text } of found) counts.set(plainText(text), (counts.get(plainText(text)) ?? 0) + 1)
  const headings = new Set<DraftBlock>(found.filter(({ text }) => counts.get(plainText(text)) === 1))
  const paragraphs = lines.filter(({ type }) => type === 'paragraph')
  if (headings.size < MIN_HEADINGS || headings.size > paragraphs.length * MAX_SHARE) return blocks
  const lowest = blocks.reduce((level, block) => (block.type === 'heading' ? Math.max(level, block.level) : level), 1)
  const level = lowest + 1
  return lines.map(block => {
    const isOne = block.type === 'paragraph' && headings.has(block)
    return isOne ? { type: 'heading', level, text: plainText(block.text) } : block
  })
}

const isBold = (text: Text): boolean =>
  isMarked(text, 'strong') && typeof text !== 'string' && text.every(part => typeof part === 'string' || !part.href)

function isHeading(block: DraftBlock): block is Paragraph {
  if (block.type !== 'paragraph' || !isBold(block.text)) return false
  const line = plainText(block.text)
  return canBeHeading(line) && !isCreditLine(line)
}

/** True if a block stands between others, and the next is text that is not all bold. */
function isBeforeText(blocks: DraftBlock[], i: number): boolean {
  const next = blocks.slice(i + 1, i + 10).find(({ type }) => type !== 'figure')
  if (i === 0 || next === undefined) return false
  return next.type === 'list' || next.type === 'quote' || (next.type === 'paragraph' && !isBold(next.text))
}

/** Divides a paragraph at its bold lines: some authors end lines with single breaks. */
function divideAtBoldLines({ text }: Paragraph): Paragraph[] {
  const words = plainText(text)
  const lines = words.split('\n')
  if (typeof text === 'string' || lines.length < 2 || lines.length > MAX_LINES) return [{ type: 'paragraph', text }]
  const parts: Text[] = []
  let wasBold = true
  let start = 0
  let end = 0
  for (const line of lines) {
    const isBoldLine = isBold(sliceText(text, end, end + line.length))
    if ((isBoldLine || wasBold) && end > start) {
      parts.push(sliceText(text, start, end))
      start = end
    }
    wasBold = isBoldLine
    end += line.length + 1
  }
  parts.push(sliceText(text, start, words.length))
  return parts.filter(part => plainText(part) !== '').map(part => ({ type: 'paragraph', text: part }))
}
