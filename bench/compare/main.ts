import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toChart } from '../report/chart.ts'
import { type RunInfo, replaceTable, toReport, toResultsFile } from '../report/results.ts'
import { toRow } from '../report/rows.ts'
import { SIZES } from './articles.ts'
import { measureSubjects, type PageResults } from './measureSubjects.ts'
import { readVersions } from './prepare.ts'
import { findSubjects, SUBJECTS, type Subject } from './subjects.ts'
import { withPages } from './withPages.ts'

const BENCH = join(import.meta.dirname, '..')

/** Runs the benchmark (README.md), prints the tables, and writes the results when all pages were measured. */
export async function main(argv: string[]): Promise<void> {
  const options = {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    format: { type: 'string', default: 'table' },
  } as const
  const { values } = parseArgs({ args: argv, options })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`Invalid --runs ${values.runs}: use a whole number from 1.`)
  const subjects = findSubjects(values.only)
  const before = loadavg()[0] ?? Number.NaN
  const { measured, browser } = await measureAll(subjects, runs)
  const info: RunInfo = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model}`,
    browser: `Chromium ${browser}`,
    runs,
    load: [before, loadavg()[0] ?? Number.NaN],
    versions: readVersions(),
    sizes: SIZES,
  }
  const rows = [...measured].map(([subject, figures]) => toRow(subject, figures))
  const raw = Object.fromEntries([...measured].map(([{ name }, figures]) => [name, figures]))
  const json = `${JSON.stringify({ ...info, rows, raw }, null, 1)}\n`
  console.log(values.format === 'json' ? json : toReport(rows, info))
  if (subjects.length === SUBJECTS.length) {
    writeFileSync(join(BENCH, 'results.json'), json)
    writeFileSync(join(BENCH, 'results.svg'), toChart(rows))
    writeFileSync(join(BENCH, 'RESULTS.md'), toResultsFile(rows, info))
    const readme = join(BENCH, '../README.md')
    writeFileSync(readme, replaceTable(readFileSync(readme, 'utf8'), rows))
    format(join(BENCH, 'RESULTS.md'), readme)
  }
}

/** Aligns the columns of tables, as the lint of the repository expects. */
function format(...files: string[]): void {
  const biome = join(BENCH, '../node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'format', '--write', ...files], { stdio: ['ignore', 'ignore', 2] })
}

const measureAll = (subjects: readonly Subject[], runs: number) =>
  withPages(subjects, SIZES, async ({ browser, addresses }) => {
    const measured: Map<Subject, PageResults> = await measureSubjects(subjects, {
      browser,
      runs,
      sizes: SIZES,
      getAddress: ({ isSite, getPath }, article) => (isSite ? addresses.site : addresses.app) + getPath(article),
      onProgress: text => process.stderr.write(`${text}\n`),
    })
    return { measured, browser: browser.version() }
  })
