import { type Measured, type Reading, readArticle } from '../article/readArticle.ts'
import { advise } from './advise.ts'
import { addSuggestions, mergeIdProblems } from './suggest.ts'

/** The options of a check. */
export type CheckOptions = {
  /** The time of the check, in milliseconds since 1970. Now by default. */
  now?: number
  /** True for pictures whose file you read yourself: their size and credit are not checked. None by default. */
  measured?: Measured | undefined
}

/**
 * Reads an article, and lists what an editor should fix: what readArticle reports, with suggestions for misspelt names,
 * and further advice. Takes linear time, has no side effects and never throws.
 * @param input the result of JSON.parse, of any shape
 * @returns the valid part of the article, or null if there is nothing to show, and all problems
 */
export function checkArticle(input: unknown, { now = Date.now(), measured }: CheckOptions = {}): Reading {
  const { article, problems } = readArticle(input, measured)
  return {
    article,
    problems: [...addSuggestions(mergeIdProblems(problems), input), ...advise(input, { now, measured })],
  }
}
