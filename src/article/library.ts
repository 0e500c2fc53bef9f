import * as v from 'valibot'
import { salvage } from './salvage.ts'
import { type Article, ArticleSchema, FigureSchema } from './schema.ts'

const { headline, lang, kicker, standfirst, published } = ArticleSchema.entries

const EntrySchema = v.strictObject({
  id: v.string(),
  headline,
  lang,
  kicker,
  standfirst,
  published,
  picture: v.exactOptional(FigureSchema),
})

/** What the library's card of an article shows. `picture` is the article's first figure with a `src`. */
export type LibraryEntry = v.InferOutput<typeof EntrySchema>

/** Creates an article's entry in the library. */
export function createLibraryEntry(id: string, article: Article): LibraryEntry {
  const { headline, lang, kicker, standfirst, published } = article
  const picture = article.sections.flatMap(section => section.body).find(block => block.type === 'figure' && block.src)
  const entry = { id, headline, lang, kicker, standfirst, published, picture }
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as LibraryEntry
}

/**
 * Sorts the newest first; articles without a date come last, by id. Compares ids by code units, not by locale, so that
 * the order is the same on every machine.
 */
export function compareByDate(a: Dated, b: Dated): number {
  const [first, second] = a.published === b.published ? [0, 0] : [getTime(a), getTime(b)]
  if (first !== second) return second > first ? 1 : -1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const getTime = ({ published }: Dated) => (published ? Date.parse(published) : Number.NEGATIVE_INFINITY)

type Dated = { id: string; published?: string }

/** Validates a library's JSON. Invalid entries are left out. */
export function readLibrary(input: unknown): LibraryEntry[] {
  const entries = salvage(
    v.array(EntrySchema),
    input,
    '$',
    () => {},
    () => {},
  )
  return Array.isArray(entries) ? entries : []
}
