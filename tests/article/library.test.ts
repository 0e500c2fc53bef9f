import { expect, it } from 'vitest'
import { byDate, type LibraryEntry, libraryEntry, readLibrary } from '../../src/article/library.ts'
import { readArticle } from '../../src/article/readArticle.ts'

it('makes a card of an article: its first figure with a file, and only what there is', () => {
  const { article } = readArticle({
    version: 1,
    headline: 'H',
    sections: [
      { id: 'a', body: [{ type: 'figure', alt: 'To come', credit: 'x' }] },
      { id: 'b', body: [{ type: 'figure', src: 'b.jpg', width: 1, height: 1, alt: 'b', credit: 'x' }] },
    ],
  })
  if (!article) throw new Error('unreadable')
  const entry = libraryEntry('folder', article)
  expect(Object.keys(entry)).toEqual(['id', 'headline', 'picture'])
  expect(entry).toMatchObject({ id: 'folder', headline: 'H', picture: { src: 'b.jpg' } })
})

it('puts the newest first, and articles without a date last, by id', () => {
  const entry = (id: string, published?: string) => ({ id, headline: id, published }) as LibraryEntry
  const sorted = [entry('b'), entry('a'), entry('old', '2020-01-01'), entry('new', '2024-07-04')].sort(byDate)
  expect(sorted.map(each => each.id)).toEqual(['new', 'old', 'a', 'b'])
})

it('puts instants in their order whatever their zones, and ids in that of their code', () => {
  const dates = ['2024-07-05T01:00:00+09:00', '2024-07-04T23:00:00-05:00', '2024-07-04T17:00:00Z']
  const sorted = dates.map((published, n) => ({ id: `${n}`, published })).sort(byDate)
  expect(sorted.map(({ id }) => id)).toEqual(['1', '2', '0'])
  expect(
    ['b', 'a', 'ä', 'B']
      .map(id => ({ id }))
      .sort(byDate)
      .map(({ id }) => id),
  ).toEqual(['B', 'a', 'b', 'ä'])
})

it('drops entries of the list that do not fit, and keeps the others', () => {
  expect(readLibrary([{ id: 'a', headline: 'A' }, { id: 7 }, null, { id: 'c', headline: 'C', kicker: 7 }])).toEqual([
    { id: 'a', headline: 'A' },
    { id: 'c', headline: 'C' },
  ])
  expect(readLibrary([{ id: 'a', headline: 'A', lang: 'en_US', published: 'soon' }])).toEqual([
    { id: 'a', headline: 'A' },
  ])
  expect(readLibrary({ not: 'a list' })).toEqual([])
})
