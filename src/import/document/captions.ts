import { plainText } from '../../article/plainText.ts'
import type { DraftBlock, DraftFigure } from '../draft.ts'
import { canBeAlt, isCreditLine, readOneLineFigure } from '../plainText/findFigures.ts'
import { isMarked } from '../shared/isMarked.ts'

/**
 * Gives figures the paragraphs that are their captions and credits: below a picture, a credit line, a line before a
 * credit line, a line with a labelled credit, or a line in italics. Without a picture, the same lines are a figure
 * whose picture is still to come.
 */
export function findCaptions(blocks: DraftBlock[]): DraftBlock[] {
  const result: DraftBlock[] = []
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as DraftBlock
    const { figure, count } = block.type === 'figure' ? readBelow(block, blocks, i) : readWords(blocks, i)
    result.push(figure ?? block)
    i += count
  }
  return result
}

type Found = { figure?: DraftFigure; count: number }

/** A picture with the paragraphs below it. */
function readBelow(figure: DraftFigure, blocks: DraftBlock[], i: number): Found {
  const [line, next] = [lineAt(blocks, i + 1), lineAt(blocks, i + 2)]
  const hasCaption = figure.caption !== undefined
  if (line === undefined || figure.credit !== undefined) return { figure, count: 1 }
  if (isCreditLine(line)) return { figure: { ...figure, credit: line }, count: 2 }
  const block = blocks[i + 1]
  if (hasCaption || block?.type !== 'paragraph' || !canBeAlt(line)) return { figure, count: 1 }
  const captioned = { ...figure, caption: block.text }
  if (next !== undefined && isCreditLine(next)) return { figure: { ...captioned, credit: next }, count: 3 }
  const isCaption = isMarked(block.text, 'em') || readOneLineFigure(line) !== undefined
  return isCaption ? { figure: captioned, count: 2 } : { figure, count: 1 }
}

/** A figure that is only words. */
function readWords(blocks: DraftBlock[], i: number): Found {
  const [line, next] = [lineAt(blocks, i), lineAt(blocks, i + 1)]
  if (line === undefined || isCreditLine(line)) return { count: 1 }
  if (next !== undefined && isCreditLine(next) && canBeAlt(line))
    return { figure: { type: 'figure', alt: line, credit: next }, count: 2 }
  const figure = readOneLineFigure(line)
  return { ...(figure && { figure }), count: 1 }
}

/** The text of a paragraph; undefined for other blocks. */
function lineAt(blocks: DraftBlock[], i: number): string | undefined {
  const block = blocks[i]
  return block?.type === 'paragraph' ? plainText(block.text).trim() : undefined
}
