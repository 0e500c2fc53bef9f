import type { Problem } from '../article/problem.ts'

/** How many problems of a kind are listed: nobody reads a hundred of the same. */
const MAX_PER_CODE = 10

/** Keeps the first ten problems of each kind, and adds the number of the others. */
export function limitProblems(problems: Iterable<Problem>): Problem[] {
  const kept: Problem[] = []
  const counts = new Map<string, number>()
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1
    counts.set(problem.code, count)
    if (count <= MAX_PER_CODE) kept.push(problem)
  }
  for (const [code, count] of counts)
    if (count > MAX_PER_CODE)
      kept.push({
        code: 'more-problems',
        path: '$',
        message: `And ${count - MAX_PER_CODE} more problems like these (${code}).`,
        level: 'warning',
      })
  return kept
}
