import { plainText } from '../../article/plainText.ts'
import type { DraftBlock } from '../draft.ts'
import { textsOf } from './readHtml.ts'

/** Whether a program made an excerpt, from the beginning of the text. */
export function isCutFrom(excerpt: string, blocks: DraftBlock[]): boolean {
  if (endsWithDots(excerpt)) return true
  const start = lettersOf(excerpt)
  const text = lettersOf(blocks.flatMap(textsOf).map(plainText).join(' '))
  return start !== '' && text.slice(0, 3 * start.length + 200).includes(start)
}

/** Whether a text was cut: it ends with "…", "[…]" or "...". */
export const endsWithDots = (text: string): boolean => /(?:…|\.\.\.)\]?\s*$/.test(text)

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
