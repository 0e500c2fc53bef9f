import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import type { CheckedText } from '../../check/file/checkArticleText.ts'
import type { LocatedProblem } from '../../check/file/locate.ts'

/** Adds the positions in an article's file to problems of its pictures. Their paths are those in the article. */
export type LocateProblems = (article: Article, problems: Problem[]) => LocatedProblem[]

/** An article read from its file, with its problems. */
export type LoadedArticle = CheckedText & {
  /** The content of the file; undefined if it cannot be read. */
  bytes?: Buffer
  locate: LocateProblems
}
