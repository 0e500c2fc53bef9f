import type { Row } from './rows.ts'
import { toMovingTable, toSizeTable, toSummaryTable, toVisitTable } from './tables.ts'

/** When and where the benchmark ran. */
export type RunInfo = {
  /** ISO date. */
  date: string
  machine: string
  browser: string
  runs: number
  /** The load of the machine, before and after. */
  load: readonly [before: number, after: number]
  versions: Readonly<Record<string, string>>
  sizes: readonly number[]
}

/** The report of the benchmark in Markdown, for `bench/RESULTS.md` and the terminal. */
export function toReport(rows: readonly Row[], info: RunInfo): string {
  const errors = rows.flatMap(({ label, errors }) => errors.map(error => `- ${label}: ${error}`))
  return [
    `${info.date}, ${info.machine}, ${info.browser}, medians of ${info.runs}, load ${info.load.map(load => load.toFixed(1)).join(' to ')}.`,
    '## First visit on a slow phone',
    toVisitTable(rows),
    '## Ten moves by key, and a flick',
    toMovingTable(rows),
    ...(info.sizes.length ? ['## Articles of different sizes', toSizeTable(rows, info.sizes)] : []),
    ...(errors.length ? ['## Not measured', errors.join('\n')] : []),
  ].join('\n\n')
}

/** `bench/RESULTS.md`. */
export function toResultsFile(rows: readonly Row[], info: RunInfo): string {
  const versions = Object.entries(info.versions).map(([name, version]) => `${name} ${version}`)
  return `# Newsreel beside other slideshows

\`npm run bench\` writes this file, the chart and \`results.json\`. [README.md](README.md) explains what is measured.
Times depend on the machine: compare figures of one run only.

![Bar charts of the most important figures below](results.svg)

${toReport(rows, info)}

## Versions

${versions.join(', ')}.
`
}

const [START, END] = ['<!-- bench: npm run bench writes a table here -->', '<!-- /bench -->']

/**
 * Replaces the table in a README, between its two comments.
 * @throws when the comments are missing
 */
export function replaceTable(readme: string, rows: readonly Row[]): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`The README has no place for the table: add ${START} and ${END}.`)
  return `${readme.slice(0, start + START.length)}\n\n${toSummaryTable(rows)}\n\n${readme.slice(end)}`
}
