import type { Problem } from '../../article/problem.ts'

/** A kind of problem, by its code. */
export type ProblemKind = {
  code: string
  /** The level that its problems have. */
  level: Problem['level']
  /** What is wrong, as a sentence. */
  summary: string
  /** What to do, as a sentence. */
  advice: string
  /** Whether `newsreel check --fix` fixes at least some of them. */
  isFixable?: true
  /** A part of an article that has the problem: keys of the article, a section or a block. */
  example?: Record<string, unknown>
}
