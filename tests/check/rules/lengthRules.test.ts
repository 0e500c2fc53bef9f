import { describe, expect, it } from 'vitest'
import { codesOf, createArticle, FIGURE, problemsOf, withBlocks } from '../../support/advice.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }
const letters = (count: number) =>
  'harbour '
    .repeat(count)
    .slice(0, count - 1)
    .concat('r')
const withHeading = (heading: string) =>
  createArticle({
    sections: [
      { id: 'lead', body: [TEXT] },
      { id: 'pier', heading, body: [TEXT] },
    ],
  })

describe('a text that is too long for its place', () => {
  it.each<[code: string, max: number, path: string, (text: string) => object]>([
    ['long-kicker', 60, '$.kicker', kicker => createArticle({ kicker })],
    ['long-headline', 130, '$.headline', headline => createArticle({ headline })],
    ['long-standfirst', 500, '$.standfirst', standfirst => createArticle({ standfirst })],
    ['long-byline', 80, '$.byline[1].name', name => createArticle({ byline: [{ name: 'Ann' }, { name }] })],
    ['long-heading', 130, '$.sections[1].heading', withHeading],
    ['long-heading', 130, '$.sections[1].body[0].text', text => withBlocks({ type: 'subheading', text }, TEXT)],
    ['long-alt', 250, '$.sections[1].body[0].alt', alt => withBlocks({ ...FIGURE, alt }, TEXT)],
    ['long-caption', 500, '$.sections[1].body[0].caption', caption => withBlocks({ ...FIGURE, caption }, TEXT)],
  ])('is reported, and one that just fits is not: %s', (code, max, path, put) => {
    expect(codesOf(put(letters(max)))).toEqual([])
    expect(problemsOf(put(letters(max + 1))).map(problem => [problem.code, problem.path])).toEqual([[code, path]])
  })

  it('is measured without the marks of its spans', () => {
    const caption = Array.from({ length: 50 }, () => ({ text: letters(10), href: 'https://example.com/harbour' }))
    expect(codesOf(withBlocks({ ...FIGURE, caption }, TEXT))).toEqual([])
    expect(codesOf(withBlocks({ ...FIGURE, caption: [...caption, '.'] }, TEXT))).toEqual(['long-caption'])
  })

  it('has half as many characters in Chinese and Japanese', () => {
    expect(codesOf(createArticle({ lang: 'ja', headline: '港'.repeat(65) }))).toEqual([])
    const [problem] = problemsOf(createArticle({ lang: 'ja', headline: '港'.repeat(66) }))
    expect(problem?.message).toContain('has 66 letters, more than 65.')
  })

  it('is quoted, with what to do', () => {
    const [problem] = problemsOf(createArticle({ headline: letters(500) }))
    expect(problem?.message).toBe(
      'The headline "harbour harbour harbour harbour harbour…" has 500 letters, more than 130. Search results and ' +
        'link previews cut it off, and it covers the picture. Move details to "standfirst".',
    )
  })

  it('is not text of a section', () => {
    expect(codesOf(withBlocks({ type: 'quote', text: letters(800) }))).toEqual([])
  })
})
