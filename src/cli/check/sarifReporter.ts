import type { LocatedProblem } from '../../check/file/locate.ts'
import { PROBLEM_KINDS } from '../../check/problemKinds.ts'
import type { CheckReporter } from './reporter.ts'

/** Where each rule is explained. */
const HELP = 'https://github.com/newsreel-reader/newsreel/blob/main/docs/check.md'

/**
 * The format for code scanning (SARIF 2.1.0, docs.oasis-open.org/sarif). Paths are relative to the current folder.
 * @param version the version of Newsreel
 */
export function createSarifReporter(version: string): CheckReporter {
  const results: object[] = []
  return {
    onReport: ({ file, problems }) => {
      results.push(...problems.map(problem => toResult(file, problem)))
      return ''
    },
    onEnd: () => {
      const rules = PROBLEM_KINDS.map(({ code, level, summary, advice }) => ({
        id: code,
        shortDescription: { text: summary },
        help: { text: advice },
        helpUri: `${HELP}#${code}`,
        defaultConfiguration: { level },
      }))
      const driver = { name: 'Newsreel', version, informationUri: HELP, rules }
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
      const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
      return `${JSON.stringify(log, null, 2)}\n`
    },
  }
}

function toResult(file: string, { code, level, path, message, line, column }: LocatedProblem): object {
  const artifactLocation = {
    uri: file
      .split(/[/\\]/)
      .map(name => encodeURIComponent(name.toWellFormed()))
      .join('/'),
    uriBaseId: '%SRCROOT%',
  }
  const region = line ? { region: { startLine: line, startColumn: column } } : {}
  return {
    ruleId: code,
    ruleIndex: PROBLEM_KINDS.findIndex(kind => kind.code === code),
    level,
    message: { text: path === '$' ? message : `${path}: ${message}` },
    locations: [
      { physicalLocation: { artifactLocation, ...region }, logicalLocations: [{ fullyQualifiedName: path }] },
    ],
  }
}
