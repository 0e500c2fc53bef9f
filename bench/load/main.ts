import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../measure/launch.ts'
import { serveFolder } from '../measure/serveFolder.ts'
import { type Visit, visit } from '../measure/visit.ts'
import { writeArticles, writeLibraryArticles } from './article.ts'
import { buildReact, writeLibraryLimit, writeLimits } from './pages.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGES = [
  ...['', 'limit/', 'limit/all/', 'limit/react/'].flatMap(page => [`pictured/${page}`, `plain/${page}`]),
  ...['', 'limit/'], // the library
]
const FIGURES = ['fcp', 'lcp', 'blocking', 'longest', 'cls', 'script', 'bytes'] as const
type Row = { page: string; lcpTag: string; pictures: number } & Record<(typeof FIGURES)[number], number>

/** Runs the benchmark (README.md) and prints the results. */
export async function main(argv: string[]): Promise<void> {
  const options = { runs: { type: 'string', default: '7' }, format: { type: 'string', default: 'table' } } as const
  const { values } = parseArgs({ args: argv, options })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`Invalid --runs ${values.runs}: use a whole number from 1.`)
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-load-'))
  const site = join(folder, 'site')
  try {
    await writeArticles(join(folder, 'articles'))
    await writeLibraryArticles(join(folder, 'articles'))
    const command = [join(ROOT, 'lib/cli/newsreel.js'), 'build', join(folder, 'articles'), '-o', site]
    execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 2] })
    for (const id of ['pictured', 'plain']) writeLimits(site, id)
    writeLibraryLimit(site)
    await buildReact(site)
    const rows = await measure(site, runs)
    const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, medians of ${runs}`
    console.log(values.format === 'json' ? JSON.stringify({ machine, rows }, null, 1) : toTable(machine, rows))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the pages in turns, so that other load on the machine affects all of them alike. */
async function measure(site: string, runs: number): Promise<Row[]> {
  const { address, close } = await serveFolder(site)
  const browser = await launch()
  try {
    const seen = new Map(PAGES.map((page): [string, Visit[]] => [page, []]))
    for (let run = 0; run < runs; run++) {
      for (const page of PAGES) seen.get(page)?.push(await visit(browser, address + page))
      process.stderr.write(`${run + 1} of ${runs}\n`)
    }
    return [...seen].map(([page, visits]) => ({ page, ...toMedians(visits) }))
  } finally {
    await browser.close()
    close()
  }
}

/** The median of each figure; the maximum for layout shifts and pictures. */
function toMedians(visits: Visit[]): Omit<Row, 'page'> {
  const sorted = (key: (typeof FIGURES)[number]) => visits.map(visit => visit[key]).sort((a, b) => a - b)
  const figures = Object.fromEntries(
    FIGURES.map(key => [key, sorted(key).at(key === 'cls' ? -1 : visits.length >> 1) ?? 0]),
  ) as Record<(typeof FIGURES)[number], number>
  const pictures = Math.max(...visits.map(visit => visit.pictures.length))
  return { ...figures, lcpTag: visits[0]?.lcpTag ?? '', pictures }
}

function toTable(machine: string, rows: Row[]): string {
  const findRow = (page: string) => rows.find(row => row.page === page)
  const ratio = (key: 'lcp' | 'blocking', page: string, limit: string) =>
    ((findRow(page)?.[key] ?? Number.NaN) / (findRow(limit)?.[key] ?? Number.NaN)).toFixed(2)
  const pictured = findRow('pictured/')
  return [
    machine,
    '',
    '| page | FCP ms | LCP ms | of | blocking ms | longest ms | CLS | script B | all B | pictures |',
    '| -- | --: | --: | -- | --: | --: | --: | --: | --: | --: |',
    ...rows.map(({ page, fcp, lcp, lcpTag, blocking, longest, cls, script, bytes, pictures }) => {
      const times = [fcp, lcp, lcpTag, blocking, longest].map(figure =>
        typeof figure === 'number' ? Math.round(figure) : figure,
      )
      return `| ${[`/${page}`, ...times, cls.toFixed(4), script, bytes, pictures].join(' | ')} |`
    }),
    '',
    '| figure | measured | target |',
    '| -- | --: | --: |',
    `| largest paint / limit | ${ratio('lcp', 'pictured/', 'pictured/limit/')} | ≤ 1.1 |`,
    `| largest paint / limit, no picture on the cover | ${ratio('lcp', 'plain/', 'plain/limit/')} | |`,
    `| largest paint / limit, library of 60 articles | ${ratio('lcp', '', 'limit/')} | ≤ 1.1 |`,
    `| blocking / page that imports react-dom | ${ratio('blocking', 'pictured/', 'pictured/limit/react/')} | ≤ 1.25 |`,
    `| script, kB | ${((pictured?.script ?? 0) / 1000).toFixed(1)} | ≤ 96 |`,
    `| layout shift | ${pictured?.cls.toFixed(4)} | 0 |`,
  ].join('\n')
}
