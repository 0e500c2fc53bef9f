import type { Adapter } from '../adapter.ts'
import type { Draft, DraftBlock, Dropped } from '../draft.ts'
import { findAlts } from './findAlts.ts'
import { isCreditLine, readOneLineFigure } from './findFigures.ts'
import { isHeadingLine } from './isHeadingLine.ts'
import { readHeader } from './readHeader.ts'
import { readList } from './readList.ts'
import { isPictureLine, readPicture } from './readPicture.ts'
import { type Line, splitLines } from './splitLines.ts'
import { removeWireMarks } from './wireCopy.ts'

/**
 * Text without markup: headline, byline and date, then paragraphs, headings, and pictures: a line with the name of a
 * file or a line that describes it, then a line with its credit.
 */
export const readPlainText: Adapter = async function* readPlainText({ text }) {
  const { lines, dropped } = removeWireMarks(splitLines(text, line => isCreditLine(line) || isPictureLine(line)))
  const { header, count } = readHeader(lines)
  const { rest, ...fields } = header
  const body = readBody(lines.slice(count))
  const reason = 'It is part of the lines below the headline, but neither a name nor a date.'
  const draft: Draft = {
    ...fields,
    body: body.blocks,
    dropped: [...dropped, ...rest.map(each => ({ text: each, code: 'header', reason })), ...body.dropped],
  }
  yield draft
}

function readBody(lines: Line[]): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const blocks: DraftBlock[] = []
  const dropped: Dropped[] = []
  const pictures = findAlts(lines)
  const texts = lines.map(({ text }) => text)
  const reason = 'It is a credit, but no line above it describes a picture. Add the picture, and credit it there.'
  for (let i = 0; i < lines.length; ) {
    if (pictures.credits.has(i)) {
      dropped.push({ text: texts[i++] ?? '', code: 'credit', reason })
      continue
    }
    const picture = readPicture(lines, i)
    const described = { type: 'figure', alt: texts[i] ?? '', credit: texts[i + 1] ?? '' } as const
    const { block, count } =
      picture ?? (pictures.alts.has(i) ? { block: described, count: 2 } : readBlock(lines, texts, i))
    blocks.push(block)
    i += count
  }
  return { blocks, dropped }
}

function readBlock(lines: Line[], texts: string[], i: number): { block: DraftBlock; count: number } {
  const text = texts[i] ?? ''
  const list = readList(lines.slice(i, i + 200))
  if (list) return list
  const figure = readOneLineFigure(text)
  if (figure) return { block: figure, count: 1 }
  if (isHeadingLine(texts, i)) return { block: { type: 'heading', level: 2, text }, count: 1 }
  return { block: { type: 'paragraph', text }, count: 1 }
}
