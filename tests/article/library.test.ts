import { expect, it } from 'vitest'
import { compareByDate, type LibraryEntry, readLibrary } from '../../src/article/library.ts'

it('sorts the newest first, and articles without a date last, by id', () => {
  const entry = (id: string, published?: string) => ({ id, headline: id, published }) as LibraryEntry
  const sorted = [entry('b'), entry('a'), entry('old', '2020-01-01'), entry('new', '2024-07-04')].sort(compareByDate)
  expect(sorted.map(each => each.id)).toEqual(['new', 'old', 'a', 'b'])
})

it('compares instants across time zones, and ids by code units', () => {
  const dates = ['2024-07-05T01:00:00+09:00', '2024-07-04T23:00:00-05:00', '2024-07-04T17:00:00Z']
  const sorted = dates.map((published, n) => ({ id: `${n}`, published })).sort(compareByDate)
  expect(sorted.map(({ id }) => id)).toEqual(['1', '2', '0'])
  expect(
    ['b', 'a', 'ä', 'B']
      .map(id => ({ id }))
      .sort(compareByDate)
      .map(({ id }) => id),
  ).toEqual(['B', 'a', 'b', 'ä'])
})

it('leaves out invalid entries and keeps the others', () => {
  expect(readLibrary([{ id: 'a', headline: 'A' }, { id: 7 }, null, { id: 'c', headline: 'C', kicker: 7 }])).toEqual([
    { id: 'a', headline: 'A' },
    { id: 'c', headline: 'C' },
  ])
  expect(readLibrary([{ id: 'a', headline: 'A', lang: 'en_US', published: 'soon' }])).toEqual([
    { id: 'a', headline: 'A' },
  ])
  expect(readLibrary({ not: 'a list' })).toEqual([])
})
