import type { Problem } from '../article/problem.ts'

/** Codes of ISO 639-2/B, which libraries use, with those that the web uses. */
const LIBRARY_CODES = new Map(
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
 * Finds a `lang` that has the form of a language tag but names no language: "English", "jp", "ger". With such a tag the
 * interface speaks English, and hyphenation, quotation marks and voices fail.
 * @param input the result of JSON.parse, of any shape
 */
export function adviseLanguage(input: unknown): Problem[] {
  const lang = (input as { lang?: unknown } | null)?.lang
  if (typeof lang !== 'string') return []
  const suggestion = suggestTag(lang)
  if (suggestion === null) return []
  const hint = suggestion ? `Did you mean "${suggestion}"?` : 'Write a tag as en, de or pt-BR.'
  return [{ path: '$.lang', message: `"${lang.slice(0, 40)}" names no language. ${hint}`, level: 'warning' }]
}

/** The tag that was meant; "" when nobody knows; null when the tag is right or has not even the form of one. */
function suggestTag(lang: string): string | null {
  const tag = canonical(lang)
  if (tag === null) return canonical(lang.replaceAll('_', '-')) ?? tagOfName(lang) ?? null
  const [written = '', ...rest] = lang.split('-')
  const code = LIBRARY_CODES.get(written.toLowerCase())
  if (code) return [code, ...rest].join('-')
  const [language = ''] = tag.split('-')
  // "x-…" is private, and rare languages have three letters and often no name here.
  if ([1, 3].includes(language.length) || englishName(language)) return null
  const byCountry = language.length === 2 ? languageOfCountry(language) : undefined
  return byCountry ?? tagOfName(language) ?? ''
}

function canonical(lang: string): string | null {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? null
  } catch {
    return null
  }
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function englishName(language: string): string | undefined {
  try {
    return englishNames.of(language)
  } catch {
    return undefined
  }
}

/** "jp" → "ja": people take the code of a country for that of its language. */
function languageOfCountry(code: string): string | undefined {
  const language = new Intl.Locale(`und-${code}`).maximize().language
  return language === 'und' || language === 'en' ? undefined : language
}

/** "German", "Deutsch" → "de". */
function tagOfName(name: string): string | undefined {
  const plain = name.toLowerCase()
  for (const tag of twoLetterTags()) {
    const names = [englishName(tag), new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)]
    if (names.some(each => each?.toLowerCase() === plain)) return tag
  }
  return undefined
}

function* twoLetterTags(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters) for (const second of letters) if (englishName(first + second)) yield first + second
}
