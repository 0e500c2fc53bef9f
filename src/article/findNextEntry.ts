import { primaryLanguage } from './primaryLanguage.ts'

/**
 * The article to read after another one: the next older one in the same language, or the newest after the oldest. In
 * another language if there is no other in its own. Undefined when there is only one article.
 * @param entries all articles, newest first
 * @param siteLang the language of articles without `lang`
 */
export function findNextEntry<Entry extends { lang?: string }>(
  entries: readonly Entry[],
  index: number,
  siteLang = 'en',
): Entry | undefined {
  const at = (steps: number) => entries[(index + steps) % entries.length]
  const languageAt = (steps: number) => primaryLanguage(at(steps)?.lang ?? siteLang)
  for (let steps = 1; steps < entries.length; steps++) if (languageAt(steps) === languageAt(0)) return at(steps)
  return entries.length > 1 ? at(1) : undefined
}
