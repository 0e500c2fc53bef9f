import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import type { DraftBlock, Dropped } from '../../draft.ts'
import { isDateLine, isReadMore, isSignUp } from './phrases.ts'

/** What is known of an article apart from its text. */
export interface Known {
  /** The headline, as it may stand in the text. */
  titles: string[]
  standfirst: string | undefined
  authors: string[]
}

type Reason = Omit<Dropped, 'text'>
const HEADER: Reason = { code: 'page-header', reason: 'Lines above the article, such as its date or section.' }
const TITLE: Reason = { code: 'repeated-headline', reason: 'The headline is at the top of the article already.' }
const STANDFIRST: Reason = {
  code: 'repeated-standfirst',
  reason: 'The standfirst is at the top of the article already.',
}
const RELATED: Reason = { code: 'related-links', reason: 'Links to other articles.' }
const SIGN_UP: Reason = { code: 'sign-up', reason: 'A sign-up box, a button or a note of the site.' }
const FOOTER: Reason = { code: 'page-footer', reason: 'Lines below the article.' }
const AUTHOR: Reason = { code: 'about-author', reason: 'A note about the author.' }

/** A paragraph of at least this many letters is text of the article. */
const LONG = 80
/** Notes of the site are shorter than this. */
const MAX_NOTE = 420

/** Leaves out what is not the article's text: lines above and below it, links to other articles, sign-up boxes. */
export function trimBlocks(blocks: DraftBlock[], known: Known): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const reasons = new Map<DraftBlock, Reason>()
  const first = blocks.findIndex(block => isProse(block))
  const last = blocks.findLastIndex(block => isProse(block) && !isNote(block, known))
  markHeader(blocks, first, known, reasons)
  markInside(blocks, known, reasons)
  markFooter(blocks, last, known, reasons)
  const dropped = [...reasons].map(([block, reason]) => ({ text: wordsOf(block), ...reason }))
  return { blocks: blocks.filter(block => !reasons.has(block)), dropped: dropped.filter(({ text }) => text !== '') }
}

function markHeader(blocks: DraftBlock[], first: number, known: Known, reasons: Map<DraftBlock, Reason>): void {
  const titles = known.titles.map(fold)
  const title = blocks.slice(0, Math.max(0, first) + 1).findLastIndex(block => titles.includes(fold(wordsOf(block))))
  for (const [index, block] of blocks.entries()) {
    if (index > first + 3) break
    const text = wordsOf(block)
    if (block.type === 'figure' || text === '') continue
    if (titles.includes(fold(text))) reasons.set(block, TITLE)
    else if (known.standfirst && block.type === 'heading' && isSame(text, known.standfirst))
      reasons.set(block, STANDFIRST)
    else if (index < first && (index < title || isLineAbove(block, text))) reasons.set(block, HEADER)
  }
}

/** Lines above the text are short and no sentences. */
function isLineAbove(block: DraftBlock, text: string): boolean {
  if (block.type === 'quote') return false
  if (block.type === 'heading') return isReadMore(text) || isSignUp(text)
  if (block.type === 'list') return block.items.every(item => isLinked(item) || size(plainText(item)) < 30)
  return isDateLine(text) || isReadMore(text) || isSignUp(text) || !/[.!?…。！？:"”»]$/u.test(text)
}

function markInside(blocks: DraftBlock[], known: Known, reasons: Map<DraftBlock, Reason>): void {
  const paragraphs = blocks.filter(block => block.type === 'paragraph')
  const linked = paragraphs.filter(({ text }) => isLinked(text))
  // A page that consists of linked lines is an article about these links.
  const areLinksText = linked.length * 3 > paragraphs.length
  let label = -1
  for (const [index, block] of blocks.entries()) {
    const text = wordsOf(block)
    if (block.type === 'figure' || reasons.has(block) || text === '') continue
    const isShort = size(text) < MAX_NOTE
    if (isShort && isReadMore(text) && (isLabel(text) || isMostlyLinked(block))) {
      reasons.set(block, RELATED)
      if (isLabel(text)) label = index
    } else if (isShort && isSignUp(text) && (isLabel(text) || isNote(block, known))) {
      reasons.set(block, SIGN_UP)
    } else if (block.type === 'paragraph' && isLinked(block.text) && !areLinksText && !isSentence(text)) {
      if (!isRow(block.text, text, blocks, index)) reasons.set(block, RELATED)
    } else if (label === index - 1 && isMostlyLinked(block)) {
      // The links under a label such as "Read more".
      reasons.set(block, RELATED)
      label = index
    }
  }
}

function markFooter(blocks: DraftBlock[], last: number, known: Known, reasons: Map<DraftBlock, Reason>): void {
  if (last < 0) return
  for (const block of blocks.slice(last + 1)) {
    if (block.type === 'figure' || block.type === 'quote' || reasons.has(block)) continue
    const text = wordsOf(block)
    const isAuthor = known.authors.some(name => name.length > 4 && text.startsWith(name))
    const isEnd = block.type === 'heading' || !isSentence(text) || isReadMore(text) || isSignUp(text)
    const isListOfText = block.type === 'list' && !isMostlyLinked(block)
    if (isAuthor) reasons.set(block, AUTHOR)
    else if (isEnd && !isListOfText) reasons.set(block, FOOTER)
  }
}

/** True for a paragraph that is surely text of an article. */
function isProse(block: DraftBlock): boolean {
  if (block.type !== 'paragraph') return false
  const text = plainText(block.text)
  return size(text) >= LONG && !isMostlyLinked(block) && !isDateLine(text)
}

/** A paragraph about the site or the author. */
function isNote(block: DraftBlock, { authors }: Known): boolean {
  const text = wordsOf(block)
  if (size(text) > MAX_NOTE) return false
  return isSignUp(text) || authors.some(name => name.length > 4 && text.startsWith(name))
}

/** "Kent: Dover, Deal": the name of a row and what is in it. */
const ROW = /^[^:：]{1,20}[:：]\s?\S/u

/** Whether a linked paragraph is a row of several links, next to rows of which not all is linked. */
function isRow(text: Text, words: string, blocks: DraftBlock[], index: number): boolean {
  const links = typeof text === 'string' ? [] : text.filter(span => typeof span !== 'string')
  if (links.length < 2 || !ROW.test(words)) return false
  const isOther = (block: DraftBlock) => block.type !== 'paragraph' || !isLinked(block.text)
  return [blocks.slice(0, index).findLast(isOther), blocks.slice(index + 1).find(isOther)].some(
    other => other?.type === 'paragraph' && ROW.test(wordsOf(other)),
  )
}

const isLabel = (text: string) => size(text) < 45 && !isSentence(text)

const isSentence = (text: string) => /[.!?…。！？][\s"'”’»)\]）」]*$/u.test(text)

/** True if all of a text is one link. */
function isLinked(text: Text): boolean {
  if (typeof text === 'string') return false
  return text.every(span => (typeof span === 'string' ? !/[\p{L}\p{N}]/u.test(span) : span.href !== undefined))
}

function isMostlyLinked(block: DraftBlock): boolean {
  const texts = block.type === 'list' ? block.items : 'text' in block ? [block.text] : []
  let linked = 0
  let all = 0
  for (const span of texts.flatMap(text => (typeof text === 'string' ? [text] : text))) {
    const { length } = typeof span === 'string' ? span : span.text
    all += length
    if (typeof span !== 'string' && span.href !== undefined) linked += length
  }
  return linked * 2 > all
}

/** Letters count; those of scripts in which a letter is a word or syllable count three times. */
function size(text: string): number {
  return text.length + 2 * (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  return one === other || (one.length > 60 && other.length > 60 && (one.startsWith(other) || other.startsWith(one)))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function wordsOf(block: DraftBlock): string {
  if (block.type === 'figure') return ''
  return block.type === 'list' ? block.items.map(plainText).join('\n') : plainText(block.text)
}
