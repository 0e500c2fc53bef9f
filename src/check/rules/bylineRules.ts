import { type Language, pickByLanguage } from '../languages.ts'
import { quote, type Rule } from '../rule.ts'

// cspell:disable
/** Words before the name in a byline. They are separated from it by a space, or by a colon or slash. */
const PREFIXES: Record<Language, RegExp> = {
  ar: /^(?:بقلم|كتب|كتبت|تقرير|إعداد)\s{0,3}[:/]?\s{1,3}/u,
  de: /^(?:von|Von|VON|Text|Autor|Autorin)\s{0,3}:\s{0,3}|^(?:Von|VON)\s{1,3}(?=\S+\s+\S)/u,
  en: /^(?:(?:written|reported|words|story|text)\s{1,3})?by(?:\s{0,3}:\s{0,3}|\s{1,3})|^author\s{0,3}:\s{0,3}/iu,
  es: /^por(?:\s{0,3}:\s{0,3}|\s{1,3})|^(?:texto|autora?)\s{0,3}:\s{0,3}/iu,
  fr: /^par(?:\s{0,3}:\s{0,3}|\s{1,3})|^(?:texte|aute?ure?|autrice)\s{0,3}:\s{0,3}/iu,
  ja: /^(?:文|取材|筆者|著者|執筆|記者)\s?[:：=＝/／]\s?/u,
  pt: /^por(?:\s{0,3}:\s{0,3}|\s{1,3})|^(?:texto|autora?)\s{0,3}:\s{0,3}/iu,
  zh: /^(?:作者|记者|記者|撰文|文|采访|採訪)\s?[:：/／|｜]\s?/u,
}
// cspell:enable

/** Rules for bylines. */
export const BYLINE_RULES: readonly Rule[] = [
  {
    code: 'byline-by',
    *check({ byline, lang }) {
      const pattern = pickByLanguage(PREFIXES, lang)
      if (!pattern) return
      for (const { path, text } of byline) {
        const trimmed = text.trimStart()
        const prefix = pattern.exec(trimmed)?.[0]
        if (!prefix) continue
        const name = trimmed.slice(prefix.length).trim()
        const advice = name ? `Write only ${quote(name)}.` : 'Write only the name.'
        const message = `The byline begins with ${quote(prefix.trim())}, but the reader adds that word itself. ${advice}`
        yield { path, message, fix: name ? { path, value: name } : undefined }
      }
    },
  },
]
