/** A guess reads only the beginning of a text. */
const MAX_LENGTH = 4000
/** Letters outside the blocks of Latin letters. Some are Latin, too. */
const OTHER_LETTER = /[^\P{L}\0-\u02ff\u1e00-\u1eff]/u

/**
 * Guesses the language of a text from its script and its frequent words. Only for sources that name none.
 * @returns nothing if the text is too short or has no sign of a language
 */
export async function guessLanguage(text: string): Promise<string | undefined> {
  const start = text.slice(0, MAX_LENGTH)
  const byScript = OTHER_LETTER.test(start) ? (await import('./guessScript.ts')).guessByScript(start) : undefined
  return byScript ?? (await import('./guessLatin.ts')).guessLatin(start)
}
