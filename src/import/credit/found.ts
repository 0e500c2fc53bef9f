import { cleanCredit } from './cleanCredit.ts'
import { isNameLike, isRemark } from './names.ts'

/** Where the credit is in the plain text, with its label, and the credit without it. */
export interface Found {
  start: number
  end: number
  credit: string
}

/** A found credit without its label, if it still has a name. */
export function foundAt(start: number, text: string): Found | undefined {
  const credit = cleanCredit(text)
  return credit === undefined || isRemark(credit) ? undefined : { start, end: start + text.length, credit }
}

/** Whether a text has words that no name has: most captions do. */
export const isDescription = (text: string): boolean => text.trim().split(/\s+/u).length >= 4 && !isNameLike(text)
