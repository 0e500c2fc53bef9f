import type { Row, SizeCosts } from './rows.ts'

type Column<T> = { title: string; get: (row: T) => number; digits?: number }

const VISIT: Column<Row>[] = [
  { title: 'script kB', get: row => row.scriptKb },
  { title: 'all kB', get: row => row.totalKb },
  { title: 'first paint ms', get: row => row.firstPaint },
  { title: 'largest paint ms', get: row => row.largestPaint },
  { title: 'layout shift', get: row => row.layoutShift, digits: 3 },
  { title: 'blocking ms', get: row => row.blocking },
]
const MOVING: Column<Row>[] = [
  { title: 'key to paint ms, median', get: row => row.keyMedian },
  { title: 'worst', get: row => row.keyWorst },
  { title: 'late frames', get: row => row.lateFrames },
  { title: 'pictures, blocked', get: row => row.blockedPictures },
  { title: 'not blocked', get: row => row.freePictures },
]
const SUMMARY = [
  ...VISIT.filter(({ title }) => /script|paint|blocking/.test(title)),
  ...MOVING.filter(({ title }) => title !== 'not blocked'),
]

/** The first visit of all pages, as a Markdown table. */
export const toVisitTable = (rows: readonly Row[]): string => toTable(rows, VISIT)

/** Keys and flicks in the pages that can move, as a Markdown table. */
export const toMovingTable = (rows: readonly Row[]): string =>
  toTable(
    rows.filter(row => !Number.isNaN(row.keyMedian)),
    MOVING,
  )

/** The most important columns of all pages, as a Markdown table. */
export const toSummaryTable = (rows: readonly Row[]): string => toTable(rows, SUMMARY)

/** What articles of different sizes cost, as a Markdown table. */
export function toSizeTable(rows: readonly Row[], sizes: readonly number[]): string {
  const columns = (title: string, key: keyof SizeCosts, digits = 0): Column<Row>[] =>
    sizes.map(size => ({
      title: `${title}, ${size.toLocaleString('en')}`,
      get: row => row.sizes[size]?.[key] ?? Number.NaN,
      digits,
    }))
  const measured = rows.filter(row => Object.keys(row.sizes).length > 0)
  return toTable(measured, [
    ...columns('elements', 'elements'),
    ...columns('heap MB', 'heapMb', 1),
    ...columns('key ms', 'keyMedian'),
  ])
}

function toTable(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = rows.map(row => [row.label, ...columns.map(({ get, digits = 0 }) => formatNumber(get(row), digits))])
  return [['', ...columns.map(({ title }) => title)], ['--', ...columns.map(() => '--:')], ...lines]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** A number for people: `1,234`, or a dash when it was not measured. */
export const formatNumber = (number: number, digits = 0): string =>
  Number.isNaN(number)
    ? '–'
    : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
