import type { WORDS } from './words.ts'

/** Words in other scripts than Latin, by list. Empty until they are loaded. */
export type OtherWords = Partial<typeof WORDS>

let words: OtherWords = {}

/** Letters of other scripts than Latin. */
const OTHER_LETTER = /[\u0370-\u1DFF\u1F00-\u1FFF\u2E80-\uD7FF\uF900-\uFDFF\uFE10-\uFFEF]/
/** Letters as HTML and JSON may write them. Each Greek text has one of the three that are named. */
const ESCAPED = /&(?:amp;)*(?:#(\d{3,7})|#x([\da-f]{3,6})|(?:alpha|iota|omicron);)|\\u([\da-f]{4})/gi

/** Whether a source has letters of other scripts than Latin. */
export function hasOtherScript(text: string): boolean {
  if (OTHER_LETTER.test(text)) return true
  for (const [, decimal, hexadecimal, escaped] of text.matchAll(ESCAPED)) {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? escaped ?? '3b1', 16)
    if (OTHER_LETTER.test(String.fromCharCode(code))) return true
  }
  return false
}

/**
 * Loads the words of other scripts than Latin, if a source needs them: most do not, and they are 3 kB after gzip.
 * @param text the source's text; without it they are loaded anyway
 */
export async function loadOtherScripts(text?: string): Promise<void> {
  if (text === undefined || hasOtherScript(text)) words = (await import('./words.ts')).WORDS
}

/**
 * Creates what depends on these words, such as a pattern, when it is first used, and again after they were loaded.
 * @param create gets the words of other scripts
 */
export function withOtherScripts<T>(create: (words: OtherWords) => T): () => T {
  let made: { value: T; of: OtherWords } | undefined
  return () => {
    if (made?.of !== words) made = { value: create(words), of: words }
    return made.value
  }
}

/** Joins lists of alternatives. Leaves out empty ones, which would match everywhere. */
export const joinWords = (...lists: (string | undefined)[]): string => lists.filter(Boolean).join('|')
