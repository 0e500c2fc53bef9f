import { canBeAlt, isCreditLine } from './findFigures.ts'
import { isHeadingLine } from './isHeadingLine.ts'
import type { Line } from './splitLines.ts'

/** A longer sentence, with its credit in a paragraph of its own, is rather text. */
const MAX_SENTENCE_LETTERS = 140
/** Chinese and Japanese say more with each character. */
const LETTERS_OF_IDEOGRAPH = 3
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu
const END_OF_SENTENCE = /[.!?…。！？؟]["'”’»)\]」』]*$/u
const QUOTATION = /^["“„«‹‚「『–—]/u
/** So many pictures with a description and a credit are the form of a text, and no chance. */
const MIN_PICTURES = 2

/** What a text says of its pictures. */
export interface PictureLines {
  /** The lines that describe the picture of the credit in the next line. */
  alts: Set<number>
  /** Credits below a paragraph, without a picture. */
  credits: Set<number>
}

/**
 * Finds the lines that describe pictures: short lines with a credit in the next line. If blank lines are between, the
 * line may as well be text that somebody has put a credit below. In doubt it is text: a section must have a longer
 * paragraph beside the description.
 */
export function findAlts(lines: Line[]): PictureLines {
  const texts = lines.map(({ text }) => text)
  const isCredit = texts.map(isCreditLine)
  const alts = new Set<number>()
  /** Sentences at the beginning and end of the text, where more pictures must show that it has this form. */
  const atEnds: number[] = []
  for (const [first, end] of divide(texts, isCredit)) {
    const isBeforeCredit = (i: number) => isCredit[i + 1] === true && i + 1 < end && !isCredit[i]
    let longest = 0
    for (let i = first; i < end; i++)
      if (!isCredit[i] && !isBeforeCredit(i)) longest = Math.max(longest, countLetters(texts[i] ?? ''))
    for (let i = first; i < end; i++) {
      const text = texts[i] ?? ''
      if (!isBeforeCredit(i) || !canBeAlt(text)) continue
      const isSentence = END_OF_SENTENCE.test(text)
      const isTogether = (lines[i]?.gap ?? 0) > 0 && lines[i + 1]?.gap === 0
      if (isTogether || !isSentence) alts.add(i)
      else if (QUOTATION.test(text) || countLetters(text) >= Math.min(longest, MAX_SENTENCE_LETTERS)) continue
      else if (i === 0 || i + 2 === lines.length) atEnds.push(i)
      else alts.add(i)
    }
  }
  if (alts.size >= MIN_PICTURES) for (const i of atEnds) alts.add(i)
  const isAlone = (i: number) => isCredit[i] === true && i > 0 && !isCredit[i - 1] && !alts.has(i - 1)
  return { alts, credits: new Set([...texts.keys()].filter(isAlone)) }
}

/** The sections of a text without their headings: the first line of each, and the line after its last. */
function divide(texts: string[], isCredit: boolean[]): [first: number, end: number][] {
  const sections: [number, number][] = []
  let first = 0
  for (let i = 0; i <= texts.length; i++) {
    if (i < texts.length && (isCredit[i] || isCredit[i + 1] || !isHeadingLine(texts, i))) continue
    if (i > first) sections.push([first, i])
    first = i + 1
  }
  return sections
}

const countLetters = (text: string) => text.length + (text.match(IDEOGRAPH)?.length ?? 0) * (LETTERS_OF_IDEOGRAPH - 1)
