/** Languages whose month names are tried if a text has no known language. */
const COMMON = 'en de fr es pt it nl sv nb da fi pl cs sk hu ro hr lt lv et tr ru uk bg sr el ar fa he hi id vi'.split(
  ' ',
)
/** Arabic has several sets of months: Egypt's, the Levant's, the Maghreb's. */
const VARIANTS: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA'],
  sr: ['sr-Cyrl', 'sr-Latn'],
  en: ['en', 'en-AU'],
}

const cache = new Map<string, Map<string, number>>()

/** Lower case, without accents' compositions and full stops. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[.’']/gu, '')

function namesOf(tag: string): Map<string, number> {
  const known = cache.get(tag)
  if (known) return known
  const names = new Map<string, number>()
  for (const locale of VARIANTS[tag] ?? [tag]) {
    for (const month of ['long', 'short'] as const) {
      // The day makes languages such as Polish inflect the month, as texts do.
      for (const options of [{ month }, { month, day: 'numeric' as const }]) addNames(names, locale, options)
    }
  }
  cache.set(tag, names)
  return names
}

function addNames(names: Map<string, number>, locale: string, options: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  for (let month = 0; month < 12; month++) {
    const part = format.formatToParts(Date.UTC(2024, month, 1)).find(({ type }) => type === 'month')
    const name = fold(part?.value ?? '')
    // Numbers are no names: Chinese formats July as "7月".
    if (/\p{L}{2}/u.test(name) && !/\p{N}/u.test(name)) names.set(name, names.get(name) ?? month + 1)
  }
}

/** The primary language of a tag: `de` of `de-AT`. Empty if the tag is none. */
function primary(lang: string): string {
  const language = /^[a-z]{2,3}(?=$|[-_])/iu.exec(lang)?.[0].toLowerCase() ?? ''
  return language && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : ''
}

/** The month that a word names, from 1, in a language, else in English, else in any common language. */
export function monthOf(word: string, lang: string): number | undefined {
  const name = fold(word)
  const tag = primary(lang)
  for (const language of new Set([...(tag ? [tag] : []), ...COMMON])) {
    const names = namesOf(language)
    // "Sept" is short for "September" in English texts, but Intl knows "Sep".
    const month = names.get(name) ?? (name.length === 4 ? names.get(name.slice(0, 3)) : undefined)
    if (month) return month
  }
  return undefined
}
