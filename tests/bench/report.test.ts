import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { PageResults } from '../../bench/compare/measureSubjects.ts'
import { toChart } from '../../bench/report/chart.ts'
import { type RunInfo, replaceTable, toReport } from '../../bench/report/results.ts'
import { type Row, toRow } from '../../bench/report/rows.ts'
import { toMovingTable, toSizeTable, toSummaryTable } from '../../bench/report/tables.ts'

const keys = (latencies: number[], lateFrames: number) => ({ latencies, lateFrames, elements: 40, heapMb: 2.34 })
const visit = (fcp: number, cls: number) => ({
  fcp,
  lcp: 2 * fcp,
  lcpTag: 'img',
  blocking: 10,
  longest: 60,
  cls,
  script: 1500,
  bytes: 2500,
  pictures: [],
})
const NOTHING: PageResults = { visits: [], keys: [], blockedFlicks: [], freeFlicks: [], sizes: {}, errors: [] }
const MEASURED: PageResults = {
  ...NOTHING,
  visits: [visit(900, 0), visit(100, 0.25), visit(700, 0)],
  keys: [keys([16, 24, 16], 4), keys([16, 80, 32], 2), keys([16, 16, 40], 9)],
  blockedFlicks: [{ pictures: 17, hasTurned: true }],
  sizes: { 12: keys([16, 16, 24], 0), 1000: keys([48, 48, 56], 0) },
}
const row = (label: string, measured = MEASURED): Row => toRow({ name: 'x', label }, measured)
const INFO: RunInfo = {
  date: '2024-07-04',
  machine: '2 × Processor',
  browser: 'Chromium 1',
  runs: 3,
  load: [1, 2],
  versions: {},
  sizes: [12, 1000],
}

describe('a row', () => {
  it('holds medians, and the largest layout shift', () => {
    expect(row('A')).toMatchObject({ firstPaint: 700, largestPaint: 1400, layoutShift: 0.25, scriptKb: 1.5 })
  })

  it('holds the medians of the median and worst keys of the runs', () => {
    expect(row('A')).toMatchObject({ keyMedian: 16, keyWorst: 40, lateFrames: 4 })
  })
})

describe('flicks', () => {
  const flick = (pictures: number, hasTurned: boolean) => ({ pictures, hasTurned })
  const measure = (freeFlicks: PageResults['freeFlicks']) => row('A', { ...MEASURED, freeFlicks })

  it('count when they have led to the next section', () => {
    const measured = measure([flick(0, false), flick(30, true), flick(20, true), flick(25, true)])
    expect(measured.freePictures).toBe(25)
    expect(measured.errors).toEqual(['flick: 1 of 4 did not lead to the next section.'])
    expect(measure([flick(30, true)]).errors).toEqual([])
  })

  it('are not measured, instead of 0, when none has', () => {
    const [, , line] = toMovingTable([measure([flick(0, false), flick(1, false)])]).split('\n')
    expect(line).toBe('| A | 16 | 40 | 4 | 17 | – |')
  })

  it('count 0 pictures when the page moved only after them', () => {
    expect(row('A', { ...MEASURED, blockedFlicks: [flick(0, true)] }).blockedPictures).toBe(0)
  })
})

describe('the tables', () => {
  it('show a dash for what was not measured', () => {
    const [, , line] = toSummaryTable([row('Nothing', NOTHING)]).split('\n')
    expect(line).toBe('| Nothing | – | – | – | – | – | – | – | – |')
  })

  it('have a cell for each column in each line', () => {
    const lines = toSizeTable([row('A'), row('B')], [12, 1000]).split('\n')
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map(line => line.split('|').length)).size).toBe(1)
    expect(lines[2]).toBe('| A | 40 | 40 | 2.3 | 2.3 | 16 | 48 |')
  })

  it('leave out pages without figures for sizes', () => {
    expect(toSizeTable([row('A'), row('Nothing', NOTHING)], [12])).not.toContain('Nothing')
  })
})

it('reports what could not be measured, and why', () => {
  const errors = ['keys: After 10 presses, section 3 is in view.']
  expect(toReport([row('A', { ...NOTHING, errors })], INFO)).toContain(`- A: ${errors[0]}`)
  expect(toReport([row('A')], INFO)).not.toContain('Not measured')
})

describe('the chart', () => {
  const svg = toChart([row('A'), row('Newsreel, app'), row('Nothing', NOTHING)])

  it('is well-formed, and has a bar for each measured figure', () => {
    expect(parseFragment(svg).childNodes[0]?.nodeName).toBe('svg')
    expect(svg.match(/<rect class="(bar|ours)"/g)).toHaveLength(10)
    expect(svg).not.toContain('NaN')
  })

  it('marks the pages of Newsreel', () => {
    expect(svg.match(/class="ours"/g)).toHaveLength(5)
  })
})

describe('the table in the README', () => {
  it('is replaced, and the text around it stays', () => {
    const readme = 'Before\n<!-- bench: npm run bench writes a table here -->\nold\n<!-- /bench -->\nAfter\n'
    const replaced = replaceTable(readme, [row('A')])
    expect(replaced).toContain('| A | 2 | 700 |')
    expect(replaced).toMatch(
      /^Before\n<!-- bench: npm run bench writes a table here -->\n\n[\s\S]*\n\n<!-- \/bench -->\nAfter\n$/,
    )
    expect(replaced).not.toContain('old')
    expect(replaceTable(replaced, [row('A')])).toBe(replaced)
  })

  it('must have a place', () => {
    expect(() => replaceTable('No comments', [row('A')])).toThrow('add <!-- bench: ')
  })
})
