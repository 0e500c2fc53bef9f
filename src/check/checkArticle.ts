import type { Problem } from '../article/problem.ts'
import { adviseCredits } from './adviseCredits.ts'
import { adviseLanguage } from './adviseLanguage.ts'
import { adviseTexts } from './adviseTexts.ts'
import { addSuggestions } from './suggest.ts'

/**
 * Lists what an editor should fix in an article: readArticle's problems with suggestions added, and further advice.
 * Takes linear time, and has no side effects.
 * @param input the result of JSON.parse, of any shape
 * @param problems the problems that readArticle reported for the same input
 */
export function checkArticle(input: unknown, problems: readonly Problem[]): Problem[] {
  return [...addSuggestions(problems), ...adviseLanguage(input), ...adviseTexts(input), ...adviseCredits(input)]
}
