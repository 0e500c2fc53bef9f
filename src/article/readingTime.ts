import { plainText } from './plainText.ts'
import type { Block } from './schema.ts'

/** Words a minute of silent reading in English (Brysbaert 2019, a review of 190 studies). */
const WORDS = 238
/** Characters a minute in scripts without spaces: between Chinese, 255, and Japanese, 357 (IReST, 2012). */
const CHARACTERS = 300
/** Thai, Japanese and Chinese, without the rarest. */
const WITHOUT_SPACES = /[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/**
 * How many seconds it takes to read a text. A word is what stands between spaces and has a letter or a digit. Counted
 * letter by letter: to have an expression find all words takes a fifth of the time of drawing an article.
 */
export function secondsToRead(text: string): number {
  let words = 0
  let characters = 0
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0xe00 && WITHOUT_SPACES.test(text.charAt(index))) {
      characters++
      inside = false
    } else if (isLetter(code)) {
      if (!inside) words++
      inside = true
    } else if (code < 33 || code === 0xa0 || code === 0x3000) inside = false
  }
  return (words / WORDS + characters / CHARACTERS) * 60
}

/** Digits, and the ranges of the alphabets: what else is in them makes no difference to a minute. */
const isLetter = (code: number) =>
  (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123) || (code > 0xbf && code < 0x2000) || code > 0x3040

/** The words of a block as it is read: a figure's are its caption. */
export function textOf(block: Block): string {
  switch (block.type) {
    case 'figure':
      return block.caption ? plainText(block.caption) : ''
    case 'list':
      return block.items.map(plainText).join('\n')
    default:
      return plainText(block.text)
  }
}
