import type { Adapter } from '../adapter.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { canBeAlt, isCreditLine, readOneLineFigure } from './findFigures.ts'
import { isHeadingLine } from './isHeadingLine.ts'
import { readHeader } from './readHeader.ts'
import { readList } from './readList.ts'
import { type Line, splitLines } from './splitLines.ts'
import { removeWireMarks } from './wireCopy.ts'

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
  const texts = lines.map(({ text }) => text)
  for (let i = 0; i < lines.length; ) {
    const { block, count } = readBlock(lines, texts, i)
    blocks.push(block)
    i += count
  }
  return blocks
}

function readBlock(lines: Line[], texts: string[], i: number): { block: DraftBlock; count: number } {
  const text = texts[i] ?? ''
  const next = texts[i + 1]
  if (next !== undefined && isCreditLine(next) && canBeAlt(text) && !isCreditLine(text))
    return { block: { type: 'figure', alt: text, credit: next }, count: 2 }
  const list = readList(lines.slice(i, i + 200))
  if (list) return list
  const figure = readOneLineFigure(text)
  if (figure) return { block: figure, count: 1 }
  if (isHeadingLine(texts, i)) return { block: { type: 'heading', level: 2, text }, count: 1 }
  return { block: { type: 'paragraph', text }, count: 1 }
}
