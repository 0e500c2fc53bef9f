import type { Problem } from '../article/problem.ts'
import type { CheckContext } from './rule.ts'
import { RULES } from './rules/all.ts'
import { collectTexts } from './writtenArticle.ts'

/** How many problems of a kind are listed: nobody reads a hundred of the same. */
const MAX_PER_CODE = 10

/**
 * Lists advice for the editor of an article: warnings about what the format allows. At most 10 of a kind, and the
 * number of the others.
 * @param input the result of JSON.parse, of any shape
 */
export function advise(input: unknown, context: CheckContext): Problem[] {
  const article = collectTexts(input)
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  for (const { code, check } of RULES)
    for (const { path, message, fix } of check(article, context)) {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= MAX_PER_CODE) problems.push({ code, path, message, level: 'warning', ...(fix && { fix }) })
    }
  for (const [code, count] of counts)
    if (count > MAX_PER_CODE)
      problems.push({
        code: 'more-problems',
        path: '$',
        message: `And ${count - MAX_PER_CODE} more problems like these (${code}).`,
        level: 'warning',
      })
  return problems
}
