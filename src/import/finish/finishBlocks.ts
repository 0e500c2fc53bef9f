import { plainText } from '../../article/plainText.ts'
import type { Block, Text } from '../../article/schema.ts'
import { isPersonName } from '../credit/names.ts'
import { sliceText } from '../credit/sliceText.ts'
import type { DraftBlock } from '../draft.ts'
import { LIMITS } from '../limits.ts'
import { cleanLine, cleanText } from './cleanText.ts'
import { type FigureContext, finishFigure } from './finishFigure.ts'

/** A block of an article, or a heading, which will begin a section or become a subheading. */
export type FinishedBlock = Block | { type: 'heading'; level: number; text: Text }

/** What may end a quote: "— Ann Lee", "-- Ann de la Mare, harbour master". */
const CITE =
  /^(.*?)(\s?)(—|–|―|--)\s?((\p{Lu}(?:\.|[^\s.,—–―]{0,30})(?: (?:\p{Ll}{1,3} ){0,2}\p{Lu}(?:\.|[^\s.,—–―]{0,30})){0,4})(?:, [^.!?—–―]{1,60})?)$/su
const SENTENCE_END = /[.!?…"“”’»]$/u

/** Cleans blocks, and removes those without content. */
export function finishBlocks(blocks: DraftBlock[], context: FigureContext): FinishedBlock[] {
  const finished: FinishedBlock[] = []
  for (const block of blocks.flatMap(each => finishBlock(each, context) ?? [])) {
    const last = finished.at(-1)
    if (block.type === 'quote' && last?.type === 'quote' && !last.cite) {
      const source = divideCite(block.text, context.lang)
      // A source in a paragraph of its own belongs to the quote above it.
      if (source?.text === '') {
        last.cite = source.cite
        continue
      }
    }
    finished.push(block)
  }
  return finished
}

/** Divides a quote from the source at its end. Without a full stop before it, only if it is the name of a person. */
function divideCite(text: Text, lang: string | undefined): { text: Text; cite: string } | undefined {
  const [, words = '', space, dash, cite = '', name = ''] = CITE.exec(plainText(text)) ?? []
  // German writes all nouns with a capital. Between names, "–" means "to".
  const isPerson = space && dash !== '–' && !/^de/.test(lang ?? '') && / \S+ /.test(words) && isPersonName(name)
  return cite && (words === '' || SENTENCE_END.test(words) || isPerson)
    ? { text: sliceText(text, 0, words.length), cite }
    : undefined
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
    const found = cite ? undefined : divideCite(text, context.lang)
    return { type: 'quote', text, ...(cite && { cite }), ...(found?.text && found) }
  }
  if (block.type === 'heading' && plainText(text).length <= LIMITS.headingLetters)
    return { type: 'heading', level: block.level, text }
  return { type: 'paragraph', text }
}

const isFilled = (text: Text) => plainText(text).trim() !== ''
