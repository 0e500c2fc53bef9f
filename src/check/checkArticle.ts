import type { Problem } from '../article/problem.ts'
import { adviseCredits } from './adviseCredits.ts'
import { adviseLanguage } from './adviseLanguage.ts'
import { adviseTexts } from './adviseTexts.ts'
import { addSuggestions } from './suggest.ts'

/**
 * What an editor should mend in an article: the problems that reading it found, with the names that were meant, and
 * advice that no reader needs at run time. Pure; runs in linear time.
 * @param input the article as JSON.parse gave it, of any shape
 * @param problems as readArticle reported them for the same input
 */
export function checkArticle(input: unknown, problems: readonly Problem[]): Problem[] {
  return [...addSuggestions(problems), ...adviseLanguage(input), ...adviseTexts(input), ...adviseCredits(input)]
}
