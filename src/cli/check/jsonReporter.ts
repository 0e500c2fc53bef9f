import type { LocatedProblem } from '../../check/file/locate.ts'
import type { FileReport } from './checkFiles.ts'
import type { CheckReporter } from './reporter.ts'

/** The format for programs: one object with the numbers, the problems and what was fixed (docs/check.md). */
export function createJsonReporter(): CheckReporter {
  const problems: object[] = []
  const fixes: object[] = []
  const toEntry = ({ file }: FileReport, { fix, ...problem }: LocatedProblem) => ({
    file,
    ...problem,
    isFixable: fix !== undefined,
  })
  return {
    onReport: report => {
      problems.push(...report.problems.map(problem => toEntry(report, problem)))
      fixes.push(...report.fixed.map(problem => toEntry(report, problem)))
      return ''
    },
    onEnd: summary => `${JSON.stringify({ version: 1, ...summary, problems, fixes }, null, 2)}\n`,
  }
}
