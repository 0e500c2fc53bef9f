import type { Fix } from '../article/problem.ts'
import type { Measured } from '../article/readArticle.ts'
import type { WrittenArticle } from './writtenArticle.ts'

/** What a rule found, and where. */
type Finding = { path: string; message: string; fix?: Fix | undefined }

/** What rules know besides the article. */
export type CheckContext = {
  /** The time of the check, in milliseconds since 1970. */
  now: number
  /** True for pictures whose file the caller reads itself, by their `src`. */
  measured?: Measured | undefined
}

/** A rule that gives advice on articles. Each finding is a warning. Takes linear time for any article. */
export type Rule = {
  /** The `code` of its problems. */
  code: string
  check: (article: WrittenArticle, context: CheckContext) => Iterable<Finding>
}

const MAX_QUOTED = 40

/** Quotes the beginning of a text in a message. */
export const quote = (text: string): string =>
  `"${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text}"`
