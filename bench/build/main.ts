import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build as viteBuild } from 'vite'
import { killBuilds } from '../../tests/support/kills.ts'
import { writeArticles } from '../../tests/support/manyArticles.ts'
import { builders, ROOT } from './builders.ts'
import { median, type Run } from './measure.ts'
import { CHANGES, measureRebuilds } from './rebuilds.ts'
import { say } from './say.ts'
import { countPages, newOut } from './trees.ts'

const SHAPE = { sections: 12 }
const COUNTS = [100, 1000]

/** Runs the benchmark (README.md) and prints what it saw. */
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
    process.env['NODE_ENV'] = 'production' // Vite has set it for running this file, and would build for development.
    await viteBuild({
      configFile: join(ROOT, 'vite.config.ts'),
      root: ROOT,
      mode: 'cli',
      logLevel: 'error',
      resolve: { alias: [{ find: /\/tasks\.ts$/, replacement: join(import.meta.dirname, 'articleTasks.ts') }] },
      build: {
        outDir: 'bench/lib',
        rolldownOptions: {
          input: { articlePages: 'bench/build/articlePages.ts', worker: 'src/cli/site/threads/worker.ts' },
        },
      },
    })
    const sizes = await measureAll(folder, Number(values.runs))
    const rebuilds = await measureRebuilds(join(folder, `${COUNTS.at(-1)}`), folder, Number(values.runs))
    const kills = await kill(folder, Number(values.kills), Number(values.seed))
    const result = {
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
      sizes,
      rebuilds,
      kills,
    }
    console.log(values.format === 'json' ? JSON.stringify(result, null, 1) : tableOf(result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Clean builds, in turns, so that what else the machine does meets all alike. */
async function measureAll(folder: string, times: number) {
  const rows = []
  for (const articles of COUNTS) {
    const source = join(folder, `${articles}`)
    writeArticles(source, articles, SHAPE)
    const runs = new Map(builders.map(({ name }): [string, Run[]] => [name, []]))
    for (let time = 0; time < times; time++)
      for (const { name, run } of builders) {
        const out = newOut(folder)
        const measured = await run(source, out)
        runs.get(name)?.push(measured)
        say(`${articles} articles, ${name}: ${measured.wall.toFixed(2)} s`)
        if (time === 0) rows.push({ articles, name, pages: countPages(out) })
      }
    for (const row of rows) if (row.articles === articles) Object.assign(row, median(runs.get(row.name) ?? []))
  }
  return rows as ((typeof rows)[number] & Run)[]
}

async function kill(folder: string, kills: number, seed: number) {
  say(`Builds that are killed: --seed ${seed}`)
  const work = join(folder, 'killed')
  const options = { folder: work, lib: join(ROOT, 'lib'), articles: 300, shape: SHAPE, kills, seed }
  const sums = { builds: 0, killed: 0, faults: [] as string[], seed }
  for await (const { kind, after, killed, pages, faults } of killBuilds(options)) {
    say(`${kind} build, ${killed ? `killed after ${after} ms` : 'at its end'}: ${pages} pages, ${faults.length} faults`)
    sums.builds++
    sums.killed += Number(killed)
    sums.faults.push(...faults)
  }
  return sums
}

type Result = {
  machine: string
  sizes: Awaited<ReturnType<typeof measureAll>>
  rebuilds: Awaited<ReturnType<typeof measureRebuilds>>
  kills: Awaited<ReturnType<typeof kill>>
}

function tableOf({ machine, sizes, rebuilds, kills }: Result): string {
  const of = (articles: number, name: string) => sizes.find(row => row.articles === articles && row.name === name)
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
    '| figure | seen | aim |',
    '| -- | --: | --: |',
    ...peers.flatMap(name =>
      COUNTS.flatMap(count => [
        `| article pages / ${name}, ${count} | ${ratio(of(count, pages)?.wall, of(count, name)?.wall)} | ≤ 1 |`,
        `| all pages / ${name}, ${count} | ${ratio(of(count, all)?.wall, of(count, name)?.wall)} | ≤ 2 |`,
      ]),
    ),
    `| memory, 1000 / 100, all pages | ${ratio(of(1000, all)?.memory, of(100, all)?.memory)} | flat |`,
    `| memory, 1000 / 100, ${peer} | ${ratio(of(1000, peer)?.memory, of(100, peer)?.memory)} | |`,
    ...CHANGES.flatMap(change =>
      (['again', 'watched'] as const).map(how => {
        const what = how === 'again' ? `one ${change} changed` : `one ${change} saved, watched`
        const [a, b] = [rebuilds.clean, rebuilds[change][how]]
        return `| clean / ${what} (${a.toFixed(2)} s / ${b.toFixed(2)} s) | ${ratio(a, b)} | ≥ 20 |`
      }),
    ),
    `| clean builds, the same bytes | ${rebuilds.identical ? 'yes' : 'NO'} | yes |`,
    `| builds killed (of ${kills.builds}, --seed ${kills.seed}) | ${kills.killed} | |`,
    `| faults that crawls found after them | ${kills.faults.length} | 0 |`,
    ...kills.faults.slice(0, 20),
  ]
  return lines.join('\n')
}
