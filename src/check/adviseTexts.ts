import type { Problem } from '../article/problem.ts'
import { TEXT_RULES } from './textRules.ts'
import { listTexts } from './texts.ts'

const MAX_PROBLEMS = 100

/**
 * Finds what readers would see as stray characters in an article's texts: HTML, character references, Markdown, control
 * characters, wrong encodings. One warning a text and rule.
 * @param input the result of JSON.parse, of any shape
 */
export function adviseTexts(input: unknown): Problem[] {
  const problems: Problem[] = []
  let more = 0
  for (const { path, text } of listTexts(input))
    for (const { pattern, advice } of TEXT_RULES) {
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      if (problems.length < MAX_PROBLEMS) problems.push({ path, message: advice(found), level: 'warning' })
      else more++
    }
  if (more) problems.push({ path: '$', message: `And ${more} more texts like these.`, level: 'warning' })
  return problems
}
