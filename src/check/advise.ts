import type { Problem } from '../article/problem.ts'
import { limitProblems } from './limitProblems.ts'
import type { CheckContext } from './rule.ts'
import { RULES } from './rules/all.ts'
import { collectTexts, type WrittenArticle } from './writtenArticle.ts'

/**
 * Lists advice for the editor of an article: warnings about what the format allows. At most 10 of a kind, and the
 * number of the others.
 * @param input the result of JSON.parse, of any shape
 */
export const advise = (input: unknown, context: CheckContext): Problem[] =>
  limitProblems(applyRules(collectTexts(input), context))

function* applyRules(article: WrittenArticle, context: CheckContext): Generator<Problem> {
  for (const { code, check } of RULES)
    for (const { path, message, fix } of check(article, context))
      yield { code, path, message, level: 'warning', ...(fix && { fix }) }
}
