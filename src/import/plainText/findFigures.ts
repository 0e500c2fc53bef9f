import { plainText } from '../../article/plainText.ts'
import { beginsWithLabel, cleanCredit } from '../credit/cleanCredit.ts'
import { canBeCredit, isAgencyCredit, isNameLike } from '../credit/names.ts'
import { splitCredit } from '../credit/splitCredit.ts'
import type { DraftFigure } from '../draft.ts'

const MAX_ALT_LETTERS = 250
const MAX_ALT_SENTENCES = 2
const MAX_CREDIT_LETTERS = 150
/** After the label of a credit. Labels without one can begin sentences: "By noon", "Photo by Ann Lee". */
const SIGN = /^.{0,40}[:：=＝©]|^[^\p{L}]{0,3}(?:copyright|ⓒ)/iu
/** "Image: pier.jpg" names a file, not a person. */
const FILE = /\.(?:jpe?g|png|webp|avif|gif|svg)\W{0,3}$/iu
const SENTENCE = /\p{Ll}{2}[.!?]\s+\p{Lu}|[。！？](?=.)/gu
/** People who made the text, not a picture. */
const MADE_TEXT =
  /(?<!\p{L})(?:(?:reporting|edited|editing|written|writing|translated|compiled) by|(?:mitarbeit|redaktion|übersetzung|texte?) ?[:：])/iu // cspell:disable-line

/** Whether a line is the credit of the picture that the line before describes: "Source: Ann Lee/Agency". */
export function isCreditLine(line: string): boolean {
  if (line.length > MAX_CREDIT_LETTERS || MADE_TEXT.test(line) || FILE.test(line)) return false
  const credit = cleanCredit(line)
  if (credit === undefined || !canBeCredit(credit)) return false
  if (beginsWithLabel(line) && (SIGN.test(line) || isNameLike(credit))) return true
  if (/[.!?。！？:：]$/u.test(line)) return false
  return isAgencyCredit(line) || (/\p{L}\s?\/\s?\p{L}/u.test(line) && isNameLike(line) && line.split('/').length <= 4)
}

/** Whether a line can describe a picture: it is short, and does not run on. */
export const canBeAlt = (line: string): boolean =>
  line.length <= MAX_ALT_LETTERS && (line.match(SENTENCE)?.length ?? 0) < MAX_ALT_SENTENCES

/** The figure in one line: "The pier at noon. Photo: Ann Lee/Agency". Only a label makes it one. */
export function readOneLineFigure(line: string): DraftFigure | undefined {
  if (!canBeAlt(line) || MADE_TEXT.test(line) || FILE.test(line)) return undefined
  const { caption, credit } = splitCredit(line)
  const alt = caption === undefined ? '' : plainText(caption)
  if (!credit || !alt || !beginsWithLabel(line.slice(alt.length).replace(/^[\s([|–—-]+/u, ''))) return undefined
  return { type: 'figure', alt, credit }
}
