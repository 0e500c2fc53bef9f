import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import { withoutRights } from './cleanCredit.ts'
import type { Found } from './found.ts'
import { creditBefore, labelledCredit } from './labelled.ts'
import { sliceText } from './sliceText.ts'
import { creditAfterSentence, creditAfterSeparator, creditInBrackets, creditInLine, wholeCredit } from './unlabelled.ts'

/** A caption without its credit. Either may be missing. */
export interface CaptionAndCredit {
  caption?: Text
  credit?: string
}

/** A credit is searched in the last characters of a caption, so that long texts cost no time. */
const MAX_TAIL = 360

/**
 * Divides a caption into caption and credit, by the habits of languages: a label ("Photo: Ann Lee"), brackets at the
 * end, an agency after the last sentence. A caption that only may have a credit keeps all its words, because a wrong
 * credit is worse than none.
 * @param caption with a line break where the source has a new line or element
 * @param lang the language of the caption. German writes all nouns with a capital, so more is needed for a name.
 */
export function splitCredit(caption: Text, lang = ''): CaptionAndCredit {
  const text = plainText(caption)
  const found = findCredit(text, lang)
  if (found === undefined) return text.trim() ? { caption: sliceText(caption, 0, text.length) } : {}
  const isAtStart = !text.slice(0, found.start).trim()
  const rest = isAtStart
    ? sliceText(caption, found.end, text.length)
    : sliceText(caption, 0, withoutSeparator(text.slice(0, found.start)).length)
  return plainText(rest) ? { caption: rest, credit: found.credit } : { credit: found.credit }
}

function findCredit(text: string, lang: string): Found | undefined {
  const hasCapitalNouns = /^(?:de|lb)\b/iu.test(lang)
  const isEnglish = /^en\b/iu.test(lang)
  const end = withoutRights(text.trimEnd()).length
  const start = Math.max(0, end - MAX_TAIL)
  const tail = text.slice(start, end)
  const found =
    creditInLine(tail, hasCapitalNouns) ??
    labelledCredit(tail) ??
    creditInBrackets(tail, isEnglish) ??
    (start === 0 && !tail.includes('＝') ? wholeCredit(tail) : undefined) ??
    longer(creditAfterSeparator(tail), creditAfterSentence(tail, hasCapitalNouns))
  if (!found) return creditBefore(text.slice(0, MAX_TAIL))
  const isToEnd = start + found.end >= end
  return { start: found.start + start, end: isToEnd ? text.length : found.end + start, credit: found.credit }
}

const longer = (a: Found | undefined, b: Found | undefined): Found | undefined =>
  a && b && b.start < a.start ? b : (a ?? b)

/** Removes the separator that stood before a credit: "The pier at noon —". */
const withoutSeparator = (text: string): string => text.replace(/[\s|•·/＝–—-]+$/u, '')
