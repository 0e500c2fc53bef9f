import { plainText } from './plainText.ts'
import type { Block } from './schema.ts'

/** Words per minute of silent reading in English (Brysbaert 2019, a review of 190 studies). */
const WORDS_PER_MINUTE = 238
/** Characters per minute in Chinese or kana alone. Japanese mixes both, and each character says less. */
const CHARACTERS_PER_MINUTE = 300
const JAPANESE_CHARACTERS_PER_MINUTE = 450
/** Words of 4 to 8 letters take the same time. Shorter and longer words take less or more, by letter. */
const SHORT_WORD = { letters: 4, perLetter: 0.1 }
const LONG_WORD = { letters: 8, perLetter: 0.2 }
/** The weight of a word in Vietnamese, which separates syllables, and in Hebrew, where "and" and "the" are prefixes. */
const VIETNAMESE_WORD = 0.65
const HEBREW_WORD = 1.1

/**
 * The seconds to read a text. A translation takes about as long as the original, in any script (measured on the
 * Declaration of Human Rights). A word stands between spaces and has a letter or a digit.
 *
 * Without Intl.Segmenter: browsers and servers disagree, a text in Khmer takes 400 ms, and the first use of Intl takes
 * 100 ms on a phone. Without a regular expression that finds all words: it takes a fifth of the time of rendering an
 * article.
 */
export function estimateReadingSeconds(text: string): number {
  let words = 0
  let letters = 0
  let weight = 1
  let han = 0
  let kana = 0
  let minutes = 0
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index)
    if (((code | 32) > 96 && (code | 32) < 123) || (code > 47 && code < 58)) letters++
    else if (code > 0xbf && code < 0xe00) {
      letters += letterWeight(code)
      if (code === 0x1a1 || code === 0x1b0) weight = VIETNAMESE_WORD
      else if (code > 0x5cf && code < 0x5eb) weight = HEBREW_WORD
    } else if (code > 0xe00 && !hasSpaces(code)) {
      if (letters) words += weight * wordWeight(letters)
      letters = 0
      weight = 1
      if (code > 0x9fff && code < 0xa490) han += 0.75
      else if (code > 0x30ff) han++
      else if (code > 0x3040) kana++
      else if (code !== 0xf0b) minutes += 1 / lettersPerMinute(code)
    } else if ((code > 0xe00 && code < 0x2000 && code !== 0x1361) || code > 0x3040) {
      letters += letterWeight(code)
      if (code > 0x1e9f && code < 0x1f00) weight = VIETNAMESE_WORD
    } else if (code < 33 || code === 0xa0 || code === 0x1361 || code === 0x3000 || index === text.length) {
      if (letters) words += weight * wordWeight(letters)
      letters = 0
      weight = 1
    }
  }
  const characters = (han + kana) / (han && kana ? JAPANESE_CHARACTERS_PER_MINUTE : CHARACTERS_PER_MINUTE)
  return (words / WORDS_PER_MINUTE + characters + minutes) * 60
}

/**
 * Letters and marks per minute in scripts without spaces between words: Thai, Lao and Tibetan, Burmese, Khmer. They say
 * as much as 238 English words.
 */
const lettersPerMinute = (code: number) => (code < 0xe80 ? 1000 : code < 0x1000 ? 1150 : code < 0x10a0 ? 1550 : 1300)

const wordWeight = (letters: number) =>
  1 +
  SHORT_WORD.perLetter * Math.min(letters - SHORT_WORD.letters, 0) +
  LONG_WORD.perLetter * Math.max(letters - LONG_WORD.letters, 0)

/** False for Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese and Yi. Rarer scripts count as one long word. */
const hasSpaces = (code: number) =>
  code < 0x3041
    ? code > 0x109f && (code < 0x1780 || code > 0x17d3)
    : (code > 0x30ff && code < 0x3400) || (code > 0xa48f && code < 0xf900) || code > 0xfaff

/**
 * How many letters a code unit counts as. Semitic scripts leave out most vowels, so letters count more and vowel marks
 * nothing. An Ethiopic letter is a syllable, a Korean one several letters. The first half of a surrogate pair counts
 * nothing.
 */
function letterWeight(code: number): number {
  if (code < 0x590) return 1
  if (code < 0x7c0) return (code > 0x64a && code < 0x660) || code > 0x7a5 || code < 0x5d0 ? 0 : 1.3
  if (code > 0x11ff && code < 0x13a0) return 2
  if (code > 0xabff && code < 0xd7b0) return 3
  return code >> 10 === 0x36 ? 0 : 1
}

/** The text of a block that readers read; of a figure, the caption. */
export function getBlockText(block: Block): string {
  switch (block.type) {
    case 'figure':
      return block.caption ? plainText(block.caption) : ''
    case 'list':
      return block.items.map(plainText).join('\n')
    default:
      return plainText(block.text)
  }
}
