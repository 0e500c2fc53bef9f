import { plainText } from '../../article/plainText.ts'
import type { Block, Text } from '../../article/schema.ts'
import type { DraftBlock } from '../draft.ts'
import { LIMITS } from '../limits.ts'
import { cleanLine, cleanText } from './cleanText.ts'
import { type FigureContext, finishFigure } from './finishFigure.ts'

/** A block of an article, or a heading, which will begin a section or become a subheading. */
export type FinishedBlock = Block | { type: 'heading'; level: number; text: Text }

/** A quote that ends with its source: "We waited. — Ann Lee". */
const CITE = /^(.+[.!?…"“”’»])\s?[—–]\s?(\p{Lu}(?:\.|[^\s.]*)(?: \p{Lu}(?:\.|[^\s.]*)){0,4})$/su

/** Cleans blocks, and removes those without content. */
export function finishBlocks(blocks: DraftBlock[], context: FigureContext): FinishedBlock[] {
  return blocks.flatMap(block => finishBlock(block, context) ?? [])
}

function finishBlock(block: DraftBlock, context: FigureContext): FinishedBlock | undefined {
  const clean = (text: Text) => cleanText(text, context.base, context.onLinkRemoved)
  if (block.type === 'figure') return finishFigure(block, context)
  if (block.type === 'list') {
    const items = block.items.map(clean).filter(isFilled)
    return items.length ? { type: 'list', ...(block.isOrdered && { ordered: true }), items } : undefined
  }
  const text = clean(block.text)
  const cite = block.type === 'quote' ? cleanLine(block.cite ?? '') : ''
  if (!isFilled(text)) return cite ? { type: 'paragraph', text: cite } : undefined
  if (block.type === 'quote') {
    const [, quotation, name] = (!cite && typeof text === 'string' && CITE.exec(text)) || []
    return quotation && name
      ? { type: 'quote', text: quotation, cite: name }
      : { type: 'quote', text, ...(cite && { cite }) }
  }
  if (block.type === 'heading' && plainText(text).length <= LIMITS.headingLetters)
    return { type: 'heading', level: block.level, text }
  return { type: 'paragraph', text }
}

const isFilled = (text: Text) => plainText(text).trim() !== ''
