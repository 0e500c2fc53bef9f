import type { Problem } from '../../article/problem.ts'
import { createPositions } from '../../check/file/lines.ts'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { findSuggestion } from '../../check/suggest.ts'

/** The custom properties that a `theme.css` may set (src/reader/tokens.css). */
export const TOKENS = [
  '--newsreel-scheme',
  '--newsreel-paper',
  '--newsreel-ink',
  '--newsreel-muted',
  '--newsreel-line',
  '--newsreel-accent',
  '--newsreel-stage',
  '--newsreel-font',
  '--newsreel-ui-font',
]

/**
 * Checks a `theme.css`. It holds tokens alone, in `:root`, also inside `@media`: rules for our elements would stop
 * working with the next version.
 */
export function checkTheme(css: string): LocatedProblem[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
  const getPosition = createPositions(text)
  const problems: LocatedProblem[] = []
  const report = (code: string, offset: number, message: string, level: Problem['level'] = 'error') =>
    problems.push({ code, path: '$', message, level, ...getPosition(offset) })
  for (const { 0: rule, index } of text.matchAll(/[^{};]+(?=\{)/g)) {
    const selector = rule.trim()
    if (!/^(?::root|html|@media\b.*|@supports\b.*)$/s.test(selector))
      report('not-a-token', index + rule.search(/\S/), `"${selector.slice(0, 60)}": only :root may be styled here.`)
  }
  for (const { 0: match, 1: name = '', index } of text.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:(?=[^{}]*[;}])/g)) {
    if (TOKENS.includes(name)) continue
    const suggestion = findSuggestion(name, TOKENS)
    const hint = suggestion ? ` Did you mean "${suggestion}"?` : ` The tokens are ${TOKENS.join(', ')}.`
    report('not-a-token', index + match.search(/\S/), `"${name}" is not a token.${hint}`)
  }
  if (/@import|@charset|url\(/i.test(text))
    report(
      'not-a-token',
      Math.max(0, text.search(/@import|@charset|url\(/i)),
      'Files cannot be loaded from here: fonts go into the configuration.',
    )
  return problems
}

/** The paper by day and in the dark, if a theme sets it as one colour or as `light-dark(#…, #…)`. */
export function findPaper(css: string): { light: string; dark: string } | undefined {
  const value = /--newsreel-paper:\s*([^;}]+)/.exec(css)?.[1] ?? ''
  const colours = value.match(/#(?:[\da-f]{6}|[\da-f]{3})\b/gi) ?? []
  const [light, dark = light] = colours
  return light && dark && colours.length <= 2 ? { light, dark } : undefined
}
