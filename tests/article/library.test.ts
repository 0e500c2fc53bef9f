import { expect, it } from 'vitest'
import { compareByDate, createLibraryEntry, type LibraryEntry, readLibrary } from '../../src/article/library.ts'
import { readArticle } from '../../src/article/readArticle.ts'

it('creates an entry with the first figure that has a src, without empty keys', () => {
  const { article } = readArticle({
    version: 1,
    headline: 'H',
    sections: [
      { id: 'a', body: [{ type: 'figure', alt: 'To come', credit: 'x' }] },
      { id: 'b', body: [{ type: 'figure', src: 'b.jpg', width: 1, height: 1, alt: 'b', credit: 'x' }] },
    ],
  })
  if (!article) throw new Error('unreadable')
  const entry = createLibraryEntry('folder', article)
  expect(Object.keys(entry)).toEqual(['id', 'headline', 'picture'])
  expect(entry).toMatchObject({ id: 'folder', headline: 'H', picture: { src: 'b.jpg' } })
})

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
