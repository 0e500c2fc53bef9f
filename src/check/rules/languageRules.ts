import { quote, type Rule } from '../rule.ts'

/** Bibliographic codes (ISO 639-2/B), which are not valid in language tags, with the valid code of each. */
const BIBLIOGRAPHIC_CODES = new Map(
  Object.entries({
    alb: 'sq',
    arm: 'hy',
    baq: 'eu',
    bur: 'my',
    chi: 'zh',
    cze: 'cs',
    dut: 'nl',
    fre: 'fr',
    geo: 'ka',
    ger: 'de',
    gre: 'el',
    ice: 'is',
    mac: 'mk',
    mao: 'mi',
    may: 'ms',
    per: 'fa',
    rum: 'ro',
    slo: 'sk',
    tib: 'bo',
    wel: 'cy',
  }),
)

/** Rules for `lang`. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    // With such a tag the interface is in English, and hyphenation, quotation marks and voices fail.
    code: 'unknown-language',
    *check({ lang }) {
      const guess = lang === undefined ? null : guessTag(lang)
      if (lang === undefined || guess === null) return
      const { tag, isSure } = guess
      const fix = tag && isSure ? { path: '$.lang', value: tag } : undefined
      yield { path: '$.lang', message: describeUnknown(lang, tag), fix }
    },
  },
]

/** What is wrong with a tag that names no language, and what was probably meant; null for one that does. */
export function describeUnknownLanguage(lang: string): string | null {
  const guess = guessTag(lang)
  if (guess) return describeUnknown(lang, guess.tag)
  return toCanonical(lang) === null ? describeUnknown(lang, '') : null
}

const describeUnknown = (lang: string, tag: string) =>
  `${quote(lang)} names no language. ${tag ? `Did you mean "${tag}"?` : 'Write a tag like en, de or pt-BR.'}`

/**
 * Guesses the tag that was meant by a `lang` that names no language: "English", "jp", "ger". `tag` is "" if there is no
 * guess. Returns null if the tag is right, or cannot be a tag.
 */
function guessTag(lang: string): { tag: string; isSure: boolean } | null {
  const tag = toCanonical(lang)
  if (tag === null) {
    const meant = toCanonical(lang.replaceAll('_', '-')) ?? findTagByName(lang)
    return meant ? { tag: meant, isSure: true } : null
  }
  const [primary = '', ...rest] = lang.split('-')
  const code = BIBLIOGRAPHIC_CODES.get(primary.toLowerCase())
  if (code) return { tag: [code, ...rest].join('-'), isSure: true }
  const [language = ''] = tag.split('-')
  // "x-…" is for private use. Three-letter codes are of rare languages, and many have no name in Intl.
  if ([1, 3].includes(language.length) || getEnglishName(language)) return null
  const byName = findTagByName(language)
  if (byName) return { tag: byName, isSure: true }
  return { tag: (language.length === 2 && findLanguageByCountry(language)) || '', isSure: false }
}

function toCanonical(lang: string): string | null {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? null
  } catch {
    return null
  }
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function getEnglishName(language: string): string | undefined {
  try {
    return englishNames.of(language)
  } catch {
    return undefined
  }
}

/** "jp" → "ja": people confuse the code of a country with that of its language. */
function findLanguageByCountry(code: string): string | undefined {
  const language = new Intl.Locale(`und-${code}`).maximize().language
  return language === 'und' || language === 'en' ? undefined : language
}

/** "German", "Deutsch" → "de". */
function findTagByName(name: string): string | undefined {
  if (name.length > MAX_NAME) return undefined
  tagsByName ??= listNames()
  return tagsByName.get(name.toLowerCase())
}

const MAX_NAME = 40
/** Tags by the names of their languages, in English and in themselves. Listed once, as it takes a while. */
let tagsByName: Map<string, string> | undefined

function listNames(): Map<string, string> {
  const tags = new Map<string, string>()
  for (const tag of listTwoLetterTags()) {
    const ownName = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)
    for (const name of [getEnglishName(tag), ownName])
      if (name && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), tag)
  }
  return tags
}

function* listTwoLetterTags(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters) for (const second of letters) if (getEnglishName(first + second)) yield first + second
}
