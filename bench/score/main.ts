import { parseArgs } from 'node:util'
import { DOMParser } from 'linkedom'
import { importArticle } from '../../src/import/importArticle.ts'
import { f1, isWithoutSpaces, meanF1 } from './overlap.ts'
import { findPages, type Page } from './pages.ts'
import { MEASURES, type PageScore, scorePage } from './scorePage.ts'

interface Result {
  page: Page
  /** Milliseconds. */
  time: number
  /** What happened instead of an article. */
  refused?: string
  crashed?: string
  score?: PageScore
}

const parseDocument = (text: string, type: 'text/html' | 'text/xml') =>
  new DOMParser().parseFromString(text, type) as unknown as Document

/** Imports the pages of a folder and prints how much was right (README.md). */
export async function main(argv: string[]): Promise<void> {
  const options = {
    format: { type: 'string', default: 'table' },
    half: { type: 'string' },
    only: { type: 'string' },
    details: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new Error('Usage: npm run score -- FOLDER')
  const pages = findPages(folder)
    .filter((_, index) => !values.half || String((index % 2) + 1) === values.half)
    .filter(({ name }) => name.includes(values.only ?? ''))
  if (values.browser) {
    const { compareWithBrowser } = await import('./browser/compareWithBrowser.ts')
    return compareWithBrowser(pages)
  }
  const results: Result[] = []
  for (const page of pages) results.push(await run(page))
  if (values.details) for (const result of results) console.log(describe(result))
  const summary = summarise(results)
  console.log(
    values.format === 'json' ? JSON.stringify({ summary, pages: results.map(toJson) }, null, 1) : toTable(summary),
  )
}

async function run(page: Page): Promise<Result> {
  const content = page.read()
  const start = performance.now()
  try {
    const input = { content, type: 'text/html', ...(page.url && { url: page.url }) }
    const result = await importArticle(input, { parseDocument })
    const time = performance.now() - start
    if ('refused' in result) {
      const { code, message } = result.refused
      return { page, time, [code === 'failed' ? 'crashed' : 'refused']: `${code}: ${message}` }
    }
    return { page, time, score: scorePage(result.article, page.truth) }
  } catch (error) {
    return { page, time: performance.now() - start, crashed: String(error) }
  }
}

/** A page without an article has none of what it should have. */
function bodyScore({ page, score }: Result) {
  if (page.truth.body === undefined) return []
  return [score?.body ?? { precision: 0, recall: 0 }]
}

type Summary = [name: string, value: string][]

function summarise(results: Result[]): Summary {
  const others = results.filter(({ page }) => isWithoutSpaces(page.truth.body ?? ''))
  const rows: Summary = [
    ['pages', String(results.length)],
    ['refused', String(results.filter(({ refused }) => refused).length)],
    ['crashed', String(results.filter(({ crashed }) => crashed).length)],
  ]
  const bodies = results.flatMap(bodyScore)
  if (bodies.length > 0) rows.push(['body F1', meanF1(bodies).toFixed(3)])
  if (others.length > 0)
    rows.push([`body F1 without spaces (${others.length})`, meanF1(others.flatMap(bodyScore)).toFixed(3)])
  for (const measure of MEASURES) {
    let right = 0
    let all = 0
    for (const { score } of results) {
      right += score?.counts[measure]?.[0] ?? 0
      all += score?.counts[measure]?.[1] ?? 0
    }
    if (all > 0) rows.push([measure, `${((100 * right) / all).toFixed(1)} % (${right} of ${all})`])
  }
  const times = results.map(({ time }) => time).sort((a, b) => a - b)
  rows.push(
    ['median time', `${times[times.length >> 1]?.toFixed(0)} ms`],
    ['longest time', `${times.at(-1)?.toFixed(0)} ms`],
  )
  for (const { page, refused, crashed } of results) {
    if (refused || crashed) rows.push([page.name, (refused ?? crashed) as string])
  }
  return rows
}

function describe({ page, score }: Result): string {
  const { precision = 0, recall = 0 } = score?.body ?? {}
  const overlap = `F1 ${f1({ precision, recall }).toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`
  return [`${page.name}: ${overlap}`, ...(score?.misses ?? [])].join('\n  ')
}

function toTable(summary: Summary): string {
  return ['| measure | value |', '| -- | -- |', ...summary.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

function toJson({ page, time, refused, crashed, score }: Result) {
  return { name: page.name, time, refused, crashed, ...score }
}
