import type { OtherWords, WordList } from './otherWords.ts'

/** Scripts whose words load together, and letters that they have. */
const GROUPS: [letter: RegExp, load: () => Promise<{ WORDS: OtherWords }>][] = [
  [/[\u0370-\u052F\u1C80-\u1C8F\u1F00-\u1FFF]/, () => import('./cyrillicGreek.ts')],
  [/[\u0590-\u0EFF\uFB1D-\uFDFF\uFE70-\uFEFC]/, () => import('./arabicIndic.ts')],
  [
    /[\u1100-\u11FF\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE10-\uFE6F\uFF01-\uFFEF]/,
    () => import('./eastAsian.ts'),
  ],
]

/** Letters as HTML and JSON may write them. Each Greek text has one of the three that are named. */
const ESCAPED = /&(?:amp;)*(?:#(\d{3,5})\b|#x([\da-f]{3,4})\b|(?:alpha|iota|omicron);)|\\u([\da-f]{4})/gi

/** The groups whose words are loaded, as their places in the list. */
const loaded = new Set<number>()
let words: OtherWords = {}

/** Which groups of scripts a source has letters of, as their places in the list. */
function findGroups(text: string): number[] {
  const decoded = text.replace(ESCAPED, (_, decimal?: string, hexadecimal?: string, escaped?: string) =>
    String.fromCharCode(Number(decimal ?? `0x${hexadecimal ?? escaped ?? '3b1'}`)),
  )
  return [...GROUPS.keys()].filter(index => GROUPS[index]?.[0].test(decoded))
}

/**
 * Loads the words of other scripts than Latin that a source needs. Most sources need none, and few those of several
 * groups.
 * @param text the source's text; without it all are loaded
 * @returns the places of their groups in the list
 */
export async function loadOtherScripts(text?: string): Promise<number[]> {
  const needed = text === undefined ? [...GROUPS.keys()] : findGroups(text)
  for (const index of needed) {
    const more = (await GROUPS[index]?.[1]())?.WORDS ?? {}
    if (loaded.has(index)) continue
    loaded.add(index)
    words = { ...words }
    for (const list of Object.keys(more) as WordList[]) words[list] = joinWords(words[list], more[list])
  }
  return needed
}

/**
 * Creates what depends on these words, such as a pattern, when it is first used, and again after more were loaded.
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
