import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build as viteBuild } from 'vite'
import { killBuilds } from '../../tests/support/kills.ts'
import { writeArticles } from '../../tests/support/manyArticles.ts'
import { builders, ROOT } from './builders.ts'
import { countPages, createOutFolder } from './folders.ts'
import { log } from './log.ts'
import { medianRun, type Run } from './measure.ts'
import { CHANGES, measureRebuilds } from './rebuilds.ts'

const SHAPE = { sections: 12 }
const COUNTS = [100, 1000]

/** Runs the benchmark (README.md) and prints the results. */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      format: { type: 'string', default: 'table' },
      runs: { type: 'string', default: '3' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: `${Math.floor(Math.random() * 2 ** 31)}` },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-bench-'))
  try {
    process.env['NODE_ENV'] = 'production' // Vite has set another value to run this file
    await viteBuild({
      configFile: join(ROOT, 'vite.config.ts'),
      root: ROOT,
      mode: 'cli',
      logLevel: 'error',
      resolve: { alias: [{ find: /^\..*\/tasks\.ts$/, replacement: join(import.meta.dirname, 'articleTasks.ts') }] },
      build: {
        outDir: 'bench/lib',
        rolldownOptions: {
          input: { articlePages: 'bench/build/articlePages.ts', worker: 'src/cli/site/threads/worker.ts' },
        },
      },
    })
    const sizes = await measureAll(folder, Number(values.runs))
    const rebuilds = await measureRebuilds(join(folder, `${COUNTS.at(-1)}`), folder, Number(values.runs))
    const kills = await runKills(folder, Number(values.kills), Number(values.seed))
    const result = {
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
      sizes,
      rebuilds,
      kills,
    }
    console.log(values.format === 'json' ? JSON.stringify(result, null, 1) : toTable(result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures clean builds. The builders take turns, so that other load on the machine affects all of them alike. */
async function measureAll(folder: string, times: number) {
  const rows = []
  for (const articles of COUNTS) {
    const source = join(folder, `${articles}`)
    writeArticles(source, articles, SHAPE)
    const runs = new Map(builders.map(({ name }): [string, Run[]] => [name, []]))
    for (let time = 0; time < times; time++)
      for (const { name, run } of builders) {
        const out = createOutFolder(folder)
        const measured = await run(source, out)
        runs.get(name)?.push(measured)
        log(`${articles} articles, ${name}: ${measured.wall.toFixed(2)} s`)
        if (time === 0) rows.push({ articles, name, pages: countPages(out) })
      }
    for (const row of rows) if (row.articles === articles) Object.assign(row, medianRun(runs.get(row.name) ?? []))
  }
  return rows as ((typeof rows)[number] & Run)[]
}

async function runKills(folder: string, kills: number, seed: number) {
  log(`Killed builds: --seed ${seed}`)
  const options = { folder: join(folder, 'killed'), articles: 300, shape: SHAPE, kills, seed }
  const totals = { builds: 0, killed: 0, errors: [] as string[], seed }
  for await (const { kind, killedAfterMs, isKilled, pages, errors } of killBuilds(options)) {
    log(
      `${kind} build, ${isKilled ? `killed after ${killedAfterMs} ms` : 'finished'}: ${pages} pages, ${errors.length} errors`,
    )
    totals.builds++
    totals.killed += Number(isKilled)
    totals.errors.push(...errors)
  }
  return totals
}

type Result = {
  machine: string
  sizes: Awaited<ReturnType<typeof measureAll>>
  rebuilds: Awaited<ReturnType<typeof measureRebuilds>>
  kills: Awaited<ReturnType<typeof runKills>>
}

function toTable({ machine, sizes, rebuilds, kills }: Result): string {
  const findRow = (articles: number, name: string) => sizes.find(row => row.articles === articles && row.name === name)
  const ratio = (a: number | undefined, b: number | undefined) => ((a ?? 0) / (b ?? 1)).toFixed(2)
  const peers = builders.filter(({ kind }) => kind === 'peer').map(({ name }) => name)
  const [peer = ''] = peers
  const [pages = '', all = ''] = builders.filter(({ kind }) => kind !== 'peer').map(({ name }) => name)
  const lines = [
    machine,
    '',
    '| articles | what | pages | wall s | processor s | peak MiB |',
    '| --: | -- | --: | --: | --: | --: |',
    ...sizes.map(
      ({ articles, name, pages, wall, cpu, memory }) =>
        `| ${articles} | ${name} | ${pages} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`,
    ),
    '',
    '| figure | measured | target |',
    '| -- | --: | --: |',
    ...peers.flatMap(name =>
      COUNTS.flatMap(count => [
        `| article pages / ${name}, ${count} | ${ratio(findRow(count, pages)?.wall, findRow(count, name)?.wall)} | ≤ 1 |`,
        `| all pages / ${name}, ${count} | ${ratio(findRow(count, all)?.wall, findRow(count, name)?.wall)} | ≤ 2 |`,
      ]),
    ),
    `| memory, 1000 / 100, all pages | ${ratio(findRow(1000, all)?.memory, findRow(100, all)?.memory)} | flat |`,
    `| memory, 1000 / 100, ${peer} | ${ratio(findRow(1000, peer)?.memory, findRow(100, peer)?.memory)} | |`,
    ...CHANGES.flatMap(change =>
      (['again', 'watched'] as const).map(how => {
        const what = how === 'again' ? `one ${change} changed` : `one ${change} saved, watched`
        const [a, b] = [rebuilds.clean, rebuilds[change][how]]
        return `| clean / ${what} (${a.toFixed(2)} s / ${b.toFixed(2)} s) | ${ratio(a, b)} | ≥ 20 |`
      }),
    ),
    `| clean builds, the same bytes | ${rebuilds.identical ? 'yes' : 'NO'} | yes |`,
    `| builds killed (of ${kills.builds}, --seed ${kills.seed}) | ${kills.killed} | |`,
    `| errors found by crawls after them | ${kills.errors.length} | 0 |`,
    ...kills.errors.slice(0, 20),
  ]
  return lines.join('\n')
}
