/** A letter of the script, and its language if the text has no other sign. */
const SCRIPTS: [RegExp, string | undefined][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Latin}/gu, undefined],
]

/**
 * Guesses the language of a text from its script.
 * @returns nothing if most letters are Latin
 */
export function guessByScript(text: string): string | undefined {
  const counts = SCRIPTS.map(([letter, tag]) => ({ tag, count: text.match(letter)?.length ?? 0 }))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  // Japanese has more Chinese characters than kana, but Chinese has no kana.
  const kana = counts[0]?.count ?? 0
  if (kana > total / 20) return 'ja'
  if (total === 0) return undefined
  const { tag } = counts.reduce((best, script) => (script.count > best.count ? script : best))
  if (tag === 'ru') return /[іїєґ]/iu.test(text) ? 'uk' : 'ru'
  return tag === 'ar' ? guessArabicScript(text) : tag
}

/** Persian and Urdu have letters that Arabic lacks. */
function guessArabicScript(text: string): string {
  if (/[ٹڈڑے]/u.test(text)) return 'ur'
  return /[پچژگ]/u.test(text) ? 'fa' : 'ar'
}
