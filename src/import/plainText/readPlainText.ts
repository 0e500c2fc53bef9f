import type { Adapter } from '../adapter.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { canBeAlt, isCreditLine, readOneLineFigure } from './findFigures.ts'
import { canBeHeading } from './isHeading.ts'
import { readHeader } from './readHeader.ts'
import { readList } from './readList.ts'
import { type Line, splitLines } from './splitLines.ts'
import { removeWireMarks } from './wireCopy.ts'

/** More short lines in a row are no headings, but verses, names or links. */
const MAX_HEADINGS_IN_A_ROW = 2

/**
 * Text without markup: headline, byline and date, then paragraphs, headings, and pictures that are only words: a line
 * that describes it, and a line with its credit.
 */
export const readPlainText: Adapter = async function* readPlainText({ text }) {
  const { lines, dropped } = removeWireMarks(splitLines(text, isCreditLine))
  const { header, count } = readHeader(lines)
  const { rest, ...fields } = header
  const reason = 'It is part of the lines below the headline, but neither a name nor a date.'
  const draft: Draft = {
    ...fields,
    body: readBody(lines.slice(count)),
    dropped: [...dropped, ...rest.map(each => ({ text: each, code: 'header', reason }))],
  }
  yield draft
}

function readBody(lines: Line[]): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (let i = 0; i < lines.length; ) {
    const { block, count } = readBlock(lines, i)
    blocks.push(block)
    i += count
  }
  return blocks
}

function readBlock(lines: Line[], i: number): { block: DraftBlock; count: number } {
  const text = lines[i]?.text ?? ''
  const next = lines[i + 1]?.text
  if (next !== undefined && isCreditLine(next) && canBeAlt(text) && !isCreditLine(text))
    return { block: { type: 'figure', alt: text, credit: next }, count: 2 }
  const list = readList(lines.slice(i, i + 200))
  if (list) return list
  const figure = readOneLineFigure(text)
  if (figure) return { block: figure, count: 1 }
  if (isHeading(lines, i)) return { block: { type: 'heading', level: 2, text }, count: 1 }
  return { block: { type: 'paragraph', text }, count: 1 }
}

/** Whether a line is a heading: short, and soon followed by text. */
function isHeading(lines: Line[], i: number): boolean {
  if (!canBeHeading(lines[i]?.text ?? '')) return false
  let [first, last] = [i, i]
  const isShort = (at: number) => at >= 0 && canBeHeading(lines[at]?.text ?? '') && !isFigureAt(lines, at)
  while (i - first <= MAX_HEADINGS_IN_A_ROW && isShort(first - 1)) first--
  while (last - i <= MAX_HEADINGS_IN_A_ROW && isShort(last + 1)) last++
  return last - first < MAX_HEADINGS_IN_A_ROW && last + 1 < lines.length
}

/** Whether a line belongs to a figure: it is a credit, or describes the picture of the credit that follows. */
const isFigureAt = (lines: Line[], i: number): boolean =>
  isCreditLine(lines[i]?.text ?? '') || isCreditLine(lines[i + 1]?.text ?? '')
