import { quote, type Rule } from '../rule.ts'
import { findSuggestion } from '../suggest.ts'

/** Returns a picture's name without its folder. */
const getName = (src: string) => src.slice(src.lastIndexOf('/') + 1)

/** Rules for the cover. */
export const COVER_RULES: readonly Rule[] = [
  {
    code: 'unknown-cover',
    *check({ cover, sections }) {
      const pictures = sections.flatMap(({ figures }) => figures.flatMap(({ src }) => src ?? []))
      if (cover === undefined || pictures.includes(cover)) return
      const suggestion = pictures.find(src => getName(src) === getName(cover)) ?? findSuggestion(cover, pictures)
      const path = '$.cover.figure'
      const message = `No figure of the article has the src ${quote(cover)}, so the cover shows the first picture.`
      yield {
        path,
        message: suggestion ? `${message} Did you mean ${quote(suggestion)}?` : message,
        fix: suggestion ? { path, value: suggestion } : undefined,
      }
    },
  },
]
