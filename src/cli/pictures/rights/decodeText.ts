import { latin1ToWindows1252 } from '../../../import/windows1252.ts'

/**
 * Decodes text of unknown encoding: UTF-8 where it is valid, else Windows-1252 or Mac Roman, whichever gives the
 * more plausible text. Both were common in picture software before UTF-8.
 * @param sample more text from the same source: the longer it is, the safer the guess
 */
export function decodeText(bytes: Uint8Array, sample: Uint8Array = bytes): string {
  return tryUtf8(bytes) ?? guessDecoder(sample)(bytes)
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const MAX_SAMPLE = 4096

type Decoder = (bytes: Uint8Array) => string

function guessDecoder(sample: Uint8Array): Decoder {
  const start = sample.subarray(0, MAX_SAMPLE)
  return scoreOf(decodeMacRoman(start)) > scoreOf(decodeWindows(start)) ? decodeMacRoman : decodeWindows
}

const decodeMacRoman: Decoder = bytes => new TextDecoder('macintosh').decode(bytes)

const decodeWindows: Decoder = bytes => latin1ToWindows1252(Buffer.from(bytes).toString('latin1'))

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const COMMON = 'áàâäãåçéèêëíìîïñóòôöõøúùûüýæßÁÄÅÀÇÉÈÍÑÓÖØÚÜ'
/** Letters that hardly occur in names. */
const RARE = 'ıÿŸƒªºµΩπﬁﬂþðÞÐ∂'

/** Scores how plausible a text is, by the neighbours of each character that is not ASCII. */
function scoreOf(text: string): number {
  const letters = [...text]
  let score = 0
  for (const [i, letter] of letters.entries())
    if (letter > '\x7f') score += LETTER.test(letter) ? scoreLetter(letters, i) : scoreSign(letters, i)
  return score
}

function scoreLetter(text: string[], i: number): number {
  const [before = ' ', letter = '', after = ' '] = [text[i - 1], text[i], text[i + 1]]
  const [inWord, goesOn] = [LETTER.test(before), LETTER.test(after)]
  let score = COMMON.includes(letter) ? 1 : 0
  if (RARE.includes(letter)) score -= 2
  if (UPPER.test(letter)) {
    if (inWord && !UPPER.test(before)) return score - 3
    if (inWord && goesOn && !UPPER.test(after)) return score - 2
    score += inWord ? 1 : goesOn ? 2 : -1
  } else {
    if (goesOn && UPPER.test(after)) return score - 3
    score += inWord ? 1 : 0
  }
  // A vowel is more likely next to consonants, and a consonant next to a vowel: ö or š, é or Ž.
  const around = [inWord && before, goesOn && after].filter(Boolean).map(each => isVowel(String(each)))
  if (around.length === 0) return score - 1
  return around.every(vowel => vowel !== isVowel(letter)) ? score + 1 : score
}

function isVowel(letter: string): boolean {
  return 'aeiouyøæœ'.includes(letter.normalize('NFD').charAt(0).toLowerCase())
}

function scoreSign(text: string[], i: number): number {
  const [before = ' ', sign = '', after = ' '] = [text[i - 1], text[i], text[i + 1]]
  const [inWord, goesOn] = [LETTER.test(before), LETTER.test(after)]
  // Bytes that are invalid in the charset.
  if (sign <= '\x9f' || sign === '\ufffd') return -10
  if (sign === '’' && inWord && goesOn) {
    const isElision = !LETTER.test(text[i - 2] ?? ' ')
    const isPossessive = /s/i.test(after) && !LETTER.test(text[i + 2] ?? ' ')
    return isElision || isPossessive ? 4 : -2
  }
  if (inWord && goesOn) return '–—·'.includes(sign) ? -2 : -4
  if ('“‘„‚«'.includes(sign)) return goesOn ? 3 : -1
  if ('”’»'.includes(sign)) return before !== ' ' ? 2 : -1
  return '–—©®™•…€°'.includes(sign) ? 2 : -2
}
