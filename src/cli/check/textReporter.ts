import { formatProblem } from '../articles/formatProblem.ts'
import { count } from '../output/count.ts'
import { formatMessage } from '../output/printMessage.ts'
import type { CheckReporter, CheckSummary } from './reporter.ts'

/** The format for people: a line for each problem, the line of the file below errors, and a summary. */
export const createTextReporter = (): CheckReporter => ({
  onReport: ({ file, problems, fixed }) =>
    [
      ...fixed.map(problem => formatMessage('✓', `Fixed: ${formatProblem(file, problem)}`)),
      ...problems.map(problem =>
        formatMessage(problem.level === 'error' ? '✗' : '·', formatProblem(file, problem), problem.excerpt),
      ),
    ].join(''),
  onEnd: summary => formatMessage(summary.errors ? '✗' : '✓', summarize(summary)),
})

function summarize({ articles, errors, warnings, fixed, fixable }: CheckSummary): string {
  const found = errors + warnings ? `${count(errors, 'error')}, ${count(warnings, 'warning')}` : 'no problems'
  const done = fixed ? `, ${fixed} fixed` : ''
  const hint = fixable ? `; ${fixable} can be fixed with --fix` : ''
  return `${count(articles, 'article')}: ${found}${done}${hint}`
}
