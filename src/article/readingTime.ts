import { plainText } from './plainText.ts'
import type { Block } from './schema.ts'

/** Words a minute of silent reading in English (Brysbaert 2019, a review of 190 studies). */
const WORDS = 238
/** Characters a minute in Chinese, or of Japanese syllables alone; in Japanese, which mixes both, each says less. */
const CHARACTERS = 300
const JAPANESE = 450
/** Words of 4 to 8 letters take as long as one another; others less or more, by a share for each letter. */
const SHORT = { letters: 4, share: 0.1 }
const LONG = { letters: 8, share: 0.2 }
/**
 * What a word counts in Vietnamese, which writes its syllables apart, and in Hebrew, whose "and" and "the" are
 * prefixes.
 */
const VIETNAMESE = 0.65
const HEBREW = 1.1

/**
 * How many seconds it takes to read a text: for a translation about as many as for the original, whatever the script
 * (measured on the Declaration of Human Rights). A word is what stands between spaces and has a letter or a digit. No
 * Intl.Segmenter: browsers and servers would disagree, it takes 400 ms for a text in Khmer, and the first use of Intl
 * takes a phone 100 ms. Counted letter by letter, as to have an expression find all words takes a fifth of the time of
 * drawing an article.
 */
export function secondsToRead(text: string): number {
  let words = 0
  let letters = 0
  let share = 1
  let han = 0
  let kana = 0
  let minutes = 0
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index)
    if (((code | 32) > 96 && (code | 32) < 123) || (code > 47 && code < 58)) letters++
    else if (code > 0xbf && code < 0xe00) {
      letters += lettersOf(code)
      if (code === 0x1a1 || code === 0x1b0) share = VIETNAMESE
      else if (code > 0x5cf && code < 0x5eb) share = HEBREW
    } else if (code > 0xe00 && !hasSpaces(code)) {
      if (letters) words += share * wordOf(letters)
      letters = 0
      share = 1
      if (code > 0x9fff && code < 0xa490) han += 0.75
      else if (code > 0x30ff) han++
      else if (code > 0x3040) kana++
      else if (code !== 0xf0b) minutes += 1 / lettersAMinute(code)
    } else if ((code > 0xe00 && code < 0x2000 && code !== 0x1361) || code > 0x3040) {
      letters += lettersOf(code)
      if (code > 0x1e9f && code < 0x1f00) share = VIETNAMESE
    } else if (code < 33 || code === 0xa0 || code === 0x1361 || code === 0x3000 || index === text.length) {
      if (letters) words += share * wordOf(letters)
      letters = 0
      share = 1
    }
  }
  const characters = (han + kana) / (han && kana ? JAPANESE : CHARACTERS)
  return (words / WORDS + characters + minutes) * 60
}

/**
 * Letters and marks that say what 238 English words do, where no spaces stand between words: Thai, Lao and Tibetan,
 * Burmese, Khmer.
 */
const lettersAMinute = (code: number) => (code < 0xe80 ? 1000 : code < 0x1000 ? 1150 : code < 0x10a0 ? 1550 : 1300)

const wordOf = (letters: number) =>
  1 + SHORT.share * Math.min(letters - SHORT.letters, 0) + LONG.share * Math.max(letters - LONG.letters, 0)

/** Not in Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese and Yi. What is rarer is one long word. */
const hasSpaces = (code: number) =>
  code < 0x3041
    ? code > 0x109f && (code < 0x1780 || code > 0x17d3)
    : (code > 0x30ff && code < 0x3400) || (code > 0xa48f && code < 0xf900) || code > 0xfaff

/**
 * How much of a word a code is. Semitic scripts leave out most vowels, and the marks for them count for nothing; a
 * letter is a syllable in Ethiopic, and several in Korean. The first half of a pair is nothing.
 */
function lettersOf(code: number): number {
  if (code < 0x590) return 1
  if (code < 0x7c0) return (code > 0x64a && code < 0x660) || code > 0x7a5 || code < 0x5d0 ? 0 : 1.3
  if (code > 0x11ff && code < 0x13a0) return 2
  if (code > 0xabff && code < 0xd7b0) return 3
  return code >> 10 === 0x36 ? 0 : 1
}

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
