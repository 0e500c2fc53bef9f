import { expect, it } from 'vitest'
import { codesOf, FIGURE, problemsOf, withBlocks } from '../../support/advice.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }
const withCover = (cover: unknown) => ({
  ...withBlocks(TEXT, { ...FIGURE, src: 'images/pier.jpg' }, { ...FIGURE, src: 'boat.jpg', alt: 'A boat' }),
  cover,
})

it('reports a cover that no figure has, and suggests the picture that was probably meant', () => {
  for (const figure of ['pier.jpg', 'images/peer.jpg'])
    expect(problemsOf(withCover({ figure }))).toMatchObject([
      {
        code: 'unknown-cover',
        path: '$.cover.figure',
        message: expect.stringContaining('Did you mean "images/pier.jpg"?'),
        fix: { path: '$.cover.figure', value: 'images/pier.jpg' },
      },
    ])
  const [problem] = problemsOf(withCover({ figure: 'harbour-at-noon.jpg' }))
  expect(problem?.message).not.toContain('Did you mean')
  expect(problem).not.toHaveProperty('fix')
})

it('accepts a picture of the article, and none', () => {
  for (const cover of [{ figure: 'boat.jpg' }, 'none']) expect(codesOf(withCover(cover))).toEqual([])
})

it('reports a word that is neither', () => {
  expect(problemsOf(withCover('boat.jpg'))).toMatchObject([{ code: 'wrong-type', path: '$.cover' }])
})
