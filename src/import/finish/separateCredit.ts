import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import { cleanCredit } from '../credit/cleanCredit.ts'
import { type CaptionAndCredit, splitCredit } from '../credit/splitCredit.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/**
 * Separates a caption and its credit. A credit of its own is kept, and removed from the caption if it is there, too.
 * If one contains the other, the longer one is used: "Ann Lee/Agency" says more than "Agency".
 */
export function separateCredit(caption: Text, credit: string, lang = ''): CaptionAndCredit {
  const own = cleanCredit(credit)
  const hasCaption = plainText(caption).trim() !== ''
  if (!hasCaption) return own === undefined ? {} : { credit: own }
  const split = splitCredit(caption, lang)
  if (own === undefined || split.credit === undefined) return own === undefined ? split : { caption, credit: own }
  const [a, b] = [fold(own), fold(split.credit)]
  if (a.includes(b)) return { ...split, credit: own }
  return b.includes(a) ? split : { caption, credit: own }
}
