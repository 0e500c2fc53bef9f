import { expect, it } from 'vitest'
import type { Article, Figure } from '../../../src/article/schema.ts'
import { mergeArticle } from '../../../src/import/merge/mergeArticle.ts'

const pier: Figure = { type: 'figure', src: 'pier.jpg', alt: 'A pier', caption: 'At noon', credit: 'Bo Diaz' }
const withFigure = (figure: Figure): Article => ({ version: 1, headline: 'H', sections: [{ id: 'a', body: [figure] }] })
const merge = (existing: Figure, imported: Figure, last = pier) =>
  mergeArticle(withFigure(existing), withFigure(imported), withFigure(last).sections).sections[0]?.body[0]

it('takes what the source has corrected since the last import', () => {
  const corrected = { ...pier, alt: 'A long pier', credit: 'Bo Diaz/Agency' }
  expect(merge(pier, corrected)).toEqual(corrected)
})

it('keeps what an editor has changed since, and only that', () => {
  const edited: Figure = { ...pier, alt: 'Two boats', focus: { x: 0.2, y: 0.8 } }
  const corrected = { ...pier, alt: 'A long pier', caption: 'At one' }
  expect(merge(edited, corrected)).toEqual({ ...edited, caption: 'At one' })
})

it('does not bring back what an editor has removed', () => {
  const { caption: _, ...edited } = pier
  expect(merge(edited, { ...pier, caption: 'At one' })).toEqual(edited)
})

it('keeps the words of an editor if the last import is not known', () => {
  const existing = withFigure(pier)
  expect(mergeArticle(existing, withFigure({ ...pier, alt: 'A long pier' }))).toEqual(existing)
})
