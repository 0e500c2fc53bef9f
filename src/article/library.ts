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

/** An article in the library's list: what its card shows. `picture` is the article's first figure that has a file. */
export type LibraryEntry = v.InferOutput<typeof EntrySchema>

/** Makes the entry of an article for the library's list. */
export function libraryEntry(id: string, article: Article): LibraryEntry {
  const { headline, lang, kicker, standfirst, published } = article
  const picture = article.sections.flatMap(section => section.body).find(block => block.type === 'figure' && block.src)
  const entry = { id, headline, lang, kicker, standfirst, published, picture }
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as LibraryEntry
}

/**
 * Newest first; articles without a date after those with one, by id. By the clock and by code units, so that the order
 * is the same on every machine: how a locale sorts is no business of a list that is built.
 */
export function byDate(a: Dated, b: Dated): number {
  const [first, second] = a.published === b.published ? [0, 0] : [timeOf(a), timeOf(b)]
  if (first !== second) return second > first ? 1 : -1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const timeOf = ({ published }: Dated) => (published ? Date.parse(published) : Number.NEGATIVE_INFINITY)

type Dated = { id: string; published?: string }

/** Reads a library's list from JSON that nobody has checked; entries that do not fit are left out. */
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
