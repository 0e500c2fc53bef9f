import * as v from 'valibot'
import { salvage } from './salvage.ts'
import { ArticleSchema, FigureSchema } from './schema.ts'

const { headline, lang, kicker, standfirst, published } = ArticleSchema.entries

const EntrySchema = v.strictObject({
  id: v.string(),
  headline,
  lang,
  kicker,
  standfirst,
  published,
  slides: v.exactOptional(v.number()),
  minutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  picture: v.exactOptional(FigureSchema),
})

/**
 * What cards of an article show. `picture` is that of findCoverFigure, `minutes` the time that the article takes to
 * read.
 */
export type LibraryEntry = v.InferOutput<typeof EntrySchema>

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
