/** The languages of the interface, for which rules know words. */
export type Language = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'ja' | 'pt' | 'zh'

/** Returns the entry for an article's language, English if it has no `lang`. Undefined for other languages. */
export function pickByLanguage<Entry>(entries: Record<Language, Entry>, lang = 'en'): Entry | undefined {
  const [primary = ''] = lang.toLowerCase().split(/[-_]/, 1)
  return Object.hasOwn(entries, primary) ? entries[primary as Language] : undefined
}
