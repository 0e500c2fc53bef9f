import type { enLater } from './en/later.lazy.ts'
import type { pageWords } from './en/pages.lazy.ts'
import type { en } from './en/reader.ts'

/** The words that the first slide needs, in one language. */
export type Words = typeof en
/** The words of lazy parts, in one language. */
export type LaterWords = typeof enLater
/** The reader's words in one language. English has no `later`: code that needs it imports en/later.lazy.ts. */
export type Language = Words & { later?: LaterWords }
/** The words of the pages around the articles, in one language. */
export type PageWords = typeof pageWords
