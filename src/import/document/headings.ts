import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import type { DraftBlock } from '../draft.ts'
import { isCreditLine } from '../plainText/findFigures.ts'
import { canBeHeading } from '../plainText/isHeading.ts'
import { isHeadingLine } from '../plainText/isHeadingLine.ts'
import { isMarked } from '../shared/isMarked.ts'

/**
 * Finds the headings of a document whose author used no styles: short lines in bold; if there are none, short lines
 * between paragraphs, as in texts without markup.
 */
export function findHeadings(blocks: DraftBlock[]): DraftBlock[] {
  if (blocks.some(({ type }) => type === 'heading')) return blocks
  const lines = blocks.map(block => (block.type === 'paragraph' ? plainText(block.text) : ''))
  const isBoldAt = (i: number) => canBeHeading(lines[i] ?? '') && isBoldLine(blocks[i])
  const hasBold = lines.some((_, i) => isBoldAt(i))
  return blocks.map((block, i) => {
    if (block.type !== 'paragraph' || i === blocks.length - 1) return block
    const isHeading = hasBold ? isBoldAt(i) : isHeadingLine(lines, i) && !hasMark(block.text)
    return isHeading ? { type: 'heading', level: 2, text: lines[i] ?? '' } : block
  })
}

function isBoldLine(block: DraftBlock | undefined): boolean {
  return block?.type === 'paragraph' && isMarked(block.text, 'strong') && !isCreditLine(plainText(block.text))
}

const hasMark = (text: Text): boolean => typeof text !== 'string' && text.some(part => typeof part !== 'string')
