import type { Problem } from '../article/problem.ts'

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

/**
 * Warns of a `lang` that has the form of a language tag but names no language: "English", "jp", "ger". With such a tag
 * the interface is in English, and hyphenation, quotation marks and voices fail.
 * @param input the result of JSON.parse, of any shape
 */
export function adviseLanguage(input: unknown): Problem[] {
  const lang = (input as { lang?: unknown } | null)?.lang
  if (typeof lang !== 'string') return []
  const suggestion = suggestTag(lang)
  if (suggestion === null) return []
  const hint = suggestion ? `Did you mean "${suggestion}"?` : 'Write a tag like en, de or pt-BR.'
  return [{ path: '$.lang', message: `"${lang.slice(0, 40)}" names no language. ${hint}`, level: 'warning' }]
}

/** Returns the tag that was probably meant; "" if there is no guess; null if the tag is right, or cannot be a tag. */
function suggestTag(lang: string): string | null {
  const tag = toCanonical(lang)
  if (tag === null) return toCanonical(lang.replaceAll('_', '-')) ?? findTagByName(lang) ?? null
  const [primary = '', ...rest] = lang.split('-')
  const code = BIBLIOGRAPHIC_CODES.get(primary.toLowerCase())
  if (code) return [code, ...rest].join('-')
  const [language = ''] = tag.split('-')
  // "x-…" is for private use. Three-letter codes are of rare languages, and many have no name in Intl.
  if ([1, 3].includes(language.length) || getEnglishName(language)) return null
  const byCountry = language.length === 2 ? findLanguageByCountry(language) : undefined
  return byCountry ?? findTagByName(language) ?? ''
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
  const plain = name.toLowerCase()
  for (const tag of listTwoLetterTags()) {
    const names = [getEnglishName(tag), new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)]
    if (names.some(each => each?.toLowerCase() === plain)) return tag
  }
  return undefined
}

function* listTwoLetterTags(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters) for (const second of letters) if (getEnglishName(first + second)) yield first + second
}
