import { describe, expect, it } from 'vitest'
import { codesOf, createArticle, FIGURE, problemsOf, withBlocks } from '../../support/advice.ts'

const paragraph = (text: string) => ({ type: 'paragraph', text })

describe('a section without text', () => {
  it('is reported, with its path', () => {
    expect(problemsOf(withBlocks())).toMatchObject([{ code: 'section-without-text', path: '$.sections[1]' }])
    expect(codesOf(withBlocks(FIGURE))).toEqual(['section-without-text'])
    expect(codesOf(withBlocks(paragraph(' … ')))).toEqual(['section-without-text'])
  })

  it('is not seen in one with a caption, a list or a quote, nor in a lead with a picture', () => {
    expect(codesOf(withBlocks({ ...FIGURE, caption: 'The pier in 1912' }))).toEqual([])
    expect(codesOf(withBlocks({ type: 'list', items: ['One'] }))).toEqual([])
    expect(codesOf(withBlocks({ type: 'quote', text: ['「港」'] }))).toEqual([])
    expect(codesOf(createArticle({ sections: [{ id: 'lead', body: [FIGURE] }] }))).toEqual([])
  })
})

describe('a section that is much longer than a slide', () => {
  const words = (word: string, count: number, space = ' ') => Array<string>(count).fill(word).join(space)
  it.each([
    ['English', words('harbour', 320)],
    ['Japanese', words('港が再び開いた', 90, '、')],
    ['Arabic', words('الميناء', 320)],
  ])('is reported: %s', (_, text) => expect(codesOf(withBlocks(paragraph(text)))).toEqual(['long-slide']))

  it.each([
    ['English', words('harbour', 230)],
    ['Japanese', words('港が再び開いた', 55, '、')],
    ['Arabic', words('الميناء', 210)],
  ])('is not seen in one that needs a little scrolling: %s', (_, text) =>
    expect(codesOf(withBlocks(paragraph(text)))).toEqual([]),
  )

  it('counts all its texts, and says how much there is', () => {
    const blocks = Array.from({ length: 10 }, () => paragraph(words('harbour', 60)))
    expect(problemsOf(withBlocks(...blocks))).toMatchObject([
      {
        path: '$.sections[1]',
        message: expect.stringMatching(/^The section fills its slide 3\.\d times on a computer/),
      },
    ])
  })
})
