import { findCoverFigure } from '../article/coverFigure.ts'
import type { LibraryEntry } from '../article/library.ts'
import type { Article } from '../article/schema.ts'
import { getArticleLength } from './articleLength.ts'

/** Creates an article's entry in the library. */
export function createLibraryEntry(id: string, article: Article): LibraryEntry {
  const { headline, lang, kicker, standfirst, published } = article
  const length = getArticleLength(article)
  const entry = { id, headline, lang, kicker, standfirst, published, ...length, picture: findCoverFigure(article) }
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as LibraryEntry
}
