/**
 * Formats whole numbers for a language: 10,000, 10 000, 10.000. Small ones are formatted without Intl: its first use
 * takes 100 ms on a phone, and the first slide needs only small ones, as in "1 of 12". The digits are the same in every
 * engine: their defaults for Arabic differ.
 */
export const createNumberFormat = (lang: string) => (value: number) =>
  value < 1000 ? `${value}` : value.toLocaleString(lang, { numberingSystem: 'latn' })

/**
 * Formats a number with its noun in the right plural form, "# minutes" → "3 minutes".
 * @param forms a text for each plural category of the language (Intl.PluralRules); `other` is the fallback
 */
export function formatCount(
  lang: string,
  value: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[new Intl.PluralRules(lang).select(value)] ?? forms.other
  return form.replace('#', createNumberFormat(lang)(value))
}
