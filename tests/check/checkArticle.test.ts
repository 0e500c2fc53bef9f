import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../src/check/checkArticle.ts'
import { checkArticleText } from '../../src/check/file/checkArticleText.ts'
import { fixArticleText } from '../../src/check/file/fixArticleText.ts'
import { codesOf, createArticle, FIGURE, withBlocks } from '../support/advice.ts'

/** Texts that break careless code: patterns, markup, prototype names, odd characters, and long runs of them. */
const HOSTILE = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$&$1$$', '\\u0000', '%00%s', '../../x', ''],
  ...[
    '\u0000\u001b[2J',
    '\ud800',
    '\udc00a',
    '\ufeff\u202e',
    '\u200b\u2028\u2029',
    '👩‍👩‍👧',
    'ﷺ',
    '<script>alert(1)</script>',
  ],
  ...['photo:', 'by ', 'image of ', '<b ', '[a](', '&#', '**', '. ', 'A', '港', ' ', '\n', '-_1'].map(part =>
    part.repeat(10_000 / part.length),
  ),
]

/** Every field of an article that can hold a text, with this one. */
function fillWith(x: string): object {
  const span = { text: x, href: x, mark: x }
  const figure = { type: 'figure', src: x, alt: x, caption: [x, span], credit: x, colour: x, fit: x }
  const body = [
    { type: 'paragraph', text: x },
    { type: 'paragraph', text: ['A', span] },
    figure,
    { type: 'quote', text: x, cite: x },
    { type: 'list', items: [x, [span]] },
    { type: x, [x]: x },
    x,
  ]
  const person = { name: x, url: x }
  const sections = [{ id: x, heading: x, body }, { body }]
  const root = { lang: x, kicker: x, headline: x, standfirst: x, published: x, modified: x, canonical: x }
  return {
    $schema: x,
    version: x,
    id: x,
    ...root,
    byline: [person],
    publisher: { ...person, logo: x },
    sections,
    [x]: x,
  }
}

describe('checkArticle', () => {
  it.each([undefined, null, 7, 'text', [], [[]], {}, { sections: 7 }, { sections: [null, 7, 'x'] }])(
    'reports input of another shape, and does not throw: %j',
    input => {
      const { article, problems } = checkArticle(input)
      expect(article).toBeNull()
      expect(problems.some(({ level }) => level === 'error')).toBe(true)
    },
  )

  it('survives every hostile text in every field, and so does a fix', () => {
    for (const text of HOSTILE) {
      const article = fillWith(text)
      const { problems } = checkArticle(article)
      expect(problems.length).toBeLessThan(300)
      for (const { message } of problems) expect(message.length).toBeLessThan(1000)
      const json = JSON.stringify(article)
      const checked = checkArticleText(json)
      const fixed = checkArticleText(fixArticleText(json).text)
      const count = (list: typeof problems) => list.filter(({ level }) => level === 'error').length
      expect(count(fixed.problems)).toBeLessThanOrEqual(count(checked.problems))
    }
  })

  it('lists at most ten problems of a kind of advice, and how many more there are', () => {
    const paragraphs = Array.from({ length: 30 }, () => ({ type: 'paragraph', text: 'a &amp; b' }))
    const codes = codesOf(withBlocks(...paragraphs))
    expect(codes.filter(code => code === 'character-reference')).toHaveLength(10)
    expect(codes.filter(code => code === 'more-problems')).toHaveLength(1)
  })

  it('does not change its input', () => {
    const article = JSON.stringify(withBlocks({ ...FIGURE, credit: 'Photo: A' }))
    const input: unknown = JSON.parse(article)
    checkArticle(input)
    expect(JSON.stringify(input)).toBe(article)
  })

  it('finds nothing in an article without problems, also in an unknown language', () => {
    for (const lang of ['en', 'de', 'ja', 'ar', 'it']) expect(codesOf(createArticle({ lang }))).toEqual([])
  })
})
