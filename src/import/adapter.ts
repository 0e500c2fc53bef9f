import type { Article } from '../article/schema.ts'
import type { ParseDocument } from './dom.ts'
import type { Draft } from './draft.ts'
import type { Source } from './source.ts'

/** Why nothing was imported. */
export interface Refused {
  /** Names the kind: `empty`, `too-large`, `no-article`, `live-blog`. */
  code: string
  /** A sentence for editors: what is wrong with the source, and what to do. */
  message: string
  /** Where in the source's text, if that is known. */
  offset?: number
}

/** What adapters need from outside. */
export interface AdapterContext {
  /** Parses HTML and XML. In browsers: `(text, type) => new DOMParser().parseFromString(text, type)`. */
  parseDocument: ParseDocument
  /**
   * Fetches a document that a source names, such as the WordPress twin of a page. Rejects if that is not possible.
   * Missing if an import may not use the network.
   */
  fetchText?: (url: string) => Promise<string>
  /** Ends the import. */
  signal?: AbortSignal
}

/** One article of a source: a draft to finish, an article that is finished already, or why it cannot be read. */
export type AdapterResult = Draft | { article: Article } | { refused: Refused }

/**
 * Reads the articles in a source of one kind, one by one: a feed or an export has many. Yields a refusal for an article
 * that it cannot read. Has no side effects, takes linear time, and throws only for bugs.
 */
export type Adapter = (source: Source, context: AdapterContext) => AsyncIterable<AdapterResult>
