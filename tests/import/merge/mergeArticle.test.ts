import { expect, it } from 'vitest'
import type { Article, Figure } from '../../../src/article/schema.ts'
import { mergeArticle } from '../../../src/import/merge/mergeArticle.ts'

const figure = (fields: Partial<Figure>): Figure => ({ type: 'figure', ...fields })
const article = (...sections: { id: string; heading?: string; body?: Figure[] }[]): Article => ({
  version: 1,
  headline: 'The harbour reopens',
  sections: sections.map(section => ({ body: [], ...section })),
})

it('changes nothing if nothing is new', () => {
  const existing = article(
    { id: 'lead', body: [figure({ src: 'a.jpg', width: 4, height: 3, alt: 'A', credit: 'Ann Lee' })] },
    { id: 'return', heading: 'A return', body: [figure({ alt: 'B' })] },
  )
  expect(JSON.stringify(mergeArticle(existing, structuredClone(existing)))).toBe(JSON.stringify(existing))
})

it('gives the same article when the same source is merged again', () => {
  const existing = article({ id: 'own', heading: 'Old' }, { id: 'b', heading: 'B', body: [figure({ alt: 'mended' })] })
  const imported = article(
    { id: 'b', heading: 'B', body: [figure({ alt: 'raw', src: 'p.jpg' })] },
    { id: 'new', heading: 'New' },
  )
  const once = mergeArticle(existing, imported)
  expect(mergeArticle(once, imported)).toEqual(once)
})

it('keeps the ids of sections: by heading, else by position', () => {
  const existing = article({ id: 'own-lead' }, { id: 'own-a', heading: 'A' }, { id: 'own-b', heading: 'B' })
  const imported = article({ id: 'lead' }, { id: 'b', heading: 'B' }, { id: 'a-better', heading: 'A, better' })
  expect(mergeArticle(existing, imported).sections.map(({ id }) => id)).toEqual(['own-lead', 'own-b', 'a-better'])
  const renamed = article({ id: 'lead' }, { id: 'a-better', heading: 'A, better' }, { id: 'b', heading: 'B' })
  expect(mergeArticle(existing, renamed).sections.map(({ id }) => id)).toEqual(['own-lead', 'own-a', 'own-b'])
})

it('gives a new section an id that no other section has', () => {
  const existing = article({ id: 'storm', heading: 'The storm' })
  const imported = article({ id: 'the-storm', heading: 'The storm' }, { id: 'storm', heading: 'Storm' })
  expect(mergeArticle(existing, imported).sections.map(({ id }) => id)).toEqual(['storm', 'storm-2'])
})

it('keeps focus, alt, caption and credit of a picture that moved to another section', () => {
  const own = { alt: 'Mended', caption: 'Own', credit: 'Ann Lee', focus: { x: 0.1, y: 0.9 } }
  const existing = article({ id: 'a', heading: 'A', body: [figure({ src: 'https://x.example/p.jpg', ...own })] })
  const imported = article(
    { id: 'a', heading: 'A', body: [figure({ src: 'https://x.example/other.jpg', alt: 'Other' })] },
    { id: 'b', heading: 'B', body: [figure({ src: 'https://x.example/p-1024x683.jpg?v=2', alt: 'Raw' })] },
  )
  const [first, second] = mergeArticle(existing, imported).sections.map(({ body }) => body[0])
  expect(first).toMatchObject({ alt: 'Other' })
  expect(second).toMatchObject({ ...own, src: 'https://x.example/p-1024x683.jpg?v=2' })
})

it('finds a picture without address by its alt, else by its place', () => {
  const existing = article({
    id: 'a',
    heading: 'A',
    body: [figure({ alt: 'Mended', credit: 'Own' }), figure({ alt: 'B', src: 'b.jpg' })],
  })
  const imported = article({ id: 'a', heading: 'A', body: [figure({ alt: 'Raw' }), figure({ alt: 'B' })] })
  expect(mergeArticle(existing, imported).sections[0]?.body).toMatchObject([
    { alt: 'Mended', credit: 'Own' },
    { alt: 'B', src: 'b.jpg' },
  ])
})

it('keeps what the source does not have, such as a kicker', () => {
  const existing = { ...article({ id: 'lead' }), kicker: 'Harbour', id: 'own' }
  expect(mergeArticle(existing, { ...article({ id: 'lead' }), headline: 'New' })).toMatchObject({
    kicker: 'Harbour',
    id: 'own',
    headline: 'New',
  })
})
