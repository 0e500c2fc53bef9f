import type { enLater } from './en/later.lazy.ts'
import type { en } from './en/reader.ts'

/** The words that the first slide needs, in one language. */
export type Words = typeof en
/** The words of what loads on demand, in one language. */
export type LaterWords = typeof enLater
/** A language of the interface. English has no `later`: whoever needs it imports en/later.lazy.ts. */
export type Language = Words & { later?: LaterWords }
