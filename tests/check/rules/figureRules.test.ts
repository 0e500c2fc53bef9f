import { expect, it } from 'vitest'
import { checkArticle } from '../../../src/check/checkArticle.ts'
import { codesOf, FIGURE, NOW, problemsOf, withBlocks } from '../../support/advice.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }

it('reports a picture that is shown twice, once, with the place of the first', () => {
  const again = { ...FIGURE, src: './pier.jpg', alt: 'The pier' }
  expect(problemsOf(withBlocks(FIGURE, TEXT, again, again))).toMatchObject([
    {
      code: 'repeated-picture',
      path: '$.sections[1].body[2].src',
      message: expect.stringContaining('$.sections[1].body[0]'),
    },
  ])
})

it('takes pictures of different addresses for different', () => {
  const urls = ['pier.jpg', 'images/pier.jpg', 'https://a.example/?id=1', 'https://a.example/?id=2']
  expect(codesOf(withBlocks(TEXT, ...urls.map(src => ({ ...FIGURE, src }))))).toEqual([])
  const without = { type: 'figure', alt: 'A', credit: 'C' }
  expect(codesOf(withBlocks(TEXT, without, without))).toEqual([])
})

it('reports a picture that is too small by its size in the article, except a drawing or a measured one', () => {
  const small = withBlocks(TEXT, { ...FIGURE, width: 240, height: 180 })
  expect(problemsOf(small)).toMatchObject([
    { code: 'small-picture', message: expect.stringContaining('only 240 × 180 pixels') },
  ])
  expect(checkArticle(small, { now: NOW, measured: () => true }).problems).toEqual([])
  expect(codesOf(withBlocks(TEXT, { ...FIGURE, src: 'map.svg', width: 240, height: 180 }))).toEqual([])
  expect(codesOf(withBlocks(TEXT, { ...FIGURE, width: 300, height: 200 }))).toEqual([])
})
