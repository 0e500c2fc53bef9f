import { labelledCredit } from '../credit/labelled.ts'
import { creditInBrackets } from '../credit/unlabelled.ts'

/** Shorter alt texts are names of things: "Pier". */
const MIN_ALT_LETTERS = 12

/**
 * True if a text beside a picture is its caption, although nothing names it so: it repeats the alt text, or ends with a
 * credit.
 */
export function isCaptionOf(text: string, alt: string): boolean {
  const words = text.trim()
  return repeatsAlt(words, alt) || labelledCredit(words) !== undefined || creditInBrackets(words) !== undefined
}

/** True if a text begins with the alt text of a picture. */
export function repeatsAlt(text: string, alt: string): boolean {
  const start = fold(alt)
  return start.length >= MIN_ALT_LETTERS && fold(text).startsWith(start)
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
