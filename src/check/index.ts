// The package's entry `newsreel/check`: lists what an editor should fix in an article. Runs anywhere.
export type { Fix, Problem } from '../article/problem.ts'
export type { Measured, Reading } from '../article/readArticle.ts'
export { type CheckOptions, checkArticle } from './checkArticle.ts'
export { type CheckedText, checkArticleText } from './file/checkArticleText.ts'
export { type FixedText, fixArticleText } from './file/fixArticleText.ts'
export type { LocatedProblem } from './file/locate.ts'
