import { plainText } from './plainText.ts'
import type { Block } from './schema.ts'

/** Words a minute of silent reading in English (Brysbaert 2019, a review of 190 studies). */
const WORDS = 238
/** Characters a minute in scripts without spaces: between Chinese, 255, and Japanese, 357 (IReST, 2012). */
const CHARACTERS = 300
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
/** The ranges that those scripts are in: most texts hold nothing of them, and are told so at once. */
const MAYBE = /[\u0e00-\u0e7f\u2e80-\uffff]/
const SPACE = /\s/
const LETTER = /[\p{L}\p{N}]/u

/** How many seconds it takes to read a text. */
export function secondsToRead(text: string): number {
  const characters = MAYBE.test(text) ? (text.match(WITHOUT_SPACES)?.length ?? 0) : 0
  const words = countWords(characters ? text.replace(WITHOUT_SPACES, ' ') : text)
  return (words / WORDS + characters / CHARACTERS) * 60
}

/** What is between white space, and holds a letter or a digit. By a loop: an expression takes ten times as long. */
function countWords(text: string): number {
  let words = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      if (code === 32 || (code >= 9 && code <= 13)) counted = false
      else if (!counted && isAsciiLetter(code)) counted = Boolean(++words)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (character.length > 1) at++
    if (SPACE.test(character)) counted = false
    else if (!counted && LETTER.test(character)) counted = Boolean(++words)
  }
  return words
}

const isAsciiLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

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
