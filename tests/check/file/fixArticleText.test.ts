import { describe, expect, it } from 'vitest'
import { checkArticleText } from '../../../src/check/file/checkArticleText.ts'
import { fixArticleText } from '../../../src/check/file/fixArticleText.ts'

const TEXT = `\uFEFF{
\t"headline": "Fish &amp;amp; chips",\r
\t"version":1, "lang": "en_US",
\t"byline": [ { "name": "By Ann Writer" } ],
\t"sections": [
\t\t{
\t\t\t"title": "Café \\u2014 &quot;open&quot;",
\t\t\t"body": [ { "type": "Paragraf", "text": "T" }, { "type": "paragraph", "text": "A" },
\t\t\t\t{ "alt": "A", "Credit": "Photo: A. Name", "type": "figure" } ]
\t\t}
\t]
}
`

describe('fixArticleText', () => {
  it('changes only what it fixes: indentation, line breaks and the order of keys stay', () => {
    const { text, fixed } = fixArticleText(TEXT)
    expect(text).toBe(`\uFEFF{
\t"headline": "Fish & chips",\r
\t"version":1, "lang": "en-US",
\t"byline": [ { "name": "Ann Writer" } ],
\t"sections": [
\t\t{
\t\t\t"id": "lead",
\t\t\t"heading": "Café — \\"open\\"",
\t\t\t"body": [ { "type": "paragraph", "text": "T" }, { "type": "paragraph", "text": "A" },
\t\t\t\t{ "alt": "A", "credit": "A. Name", "type": "figure" } ]
\t\t}
\t]
}
`)
    expect(new Set(fixed.map(({ code }) => code))).toEqual(
      new Set([
        'character-reference',
        'unknown-language',
        'byline-by',
        'misspelt-key',
        'missing-id',
        'unknown-block',
        'credit-label',
      ]),
    )
    expect(checkArticleText(text).problems).toEqual([])
  })

  it('changes nothing the second time', () => {
    const { text } = fixArticleText(TEXT)
    expect(fixArticleText(text)).toEqual({ text, fixed: [] })
  })

  it('adds an id to a section on one line', () => {
    const text = '{"version":1,"headline":"H","sections":[{"heading":"A pier","body":[]}]}'
    expect(fixArticleText(text).text).toContain('[{"id": "a-pier", "heading":"A pier","body":[]}]')
  })

  it.each(['"a b"', '7', 'null', '""'])('replaces the id %s with the address that the section has so far', id => {
    const text = `{"version":1,"headline":"H","sections":[{"heading":"A pier","id":${id},"body":[]}]}`
    const { article, problems } = checkArticleText(text)
    expect(article?.sections[0]?.id).toBe('a-pier')
    expect(problems.filter(({ path }) => path.endsWith('.id'))).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/^"id".* The address of the section is #a-pier instead\.$/),
      }),
    ])
    expect(fixArticleText(text).text).toBe(text.replace(id, '"a-pier"'))
  })

  it('empties no text', () => {
    const text = '{"version":1,"headline":"\\u0001","sections":[{"id":"a","body":[]}]}'
    expect(fixArticleText(text)).toEqual({ text, fixed: [] })
  })

  it.each([
    ['an id that is a list', '{"id":["a"],"body":[]}'],
    ['a duplicate key', '{"id":"a","title":"Old","title":"New","body":[]}'],
  ])('offers no fix where it would make none: %s', (_, section) => {
    const text = `{"version":1,"headline":"H","sections":[${section}]}`
    expect(checkArticleText(text).problems).not.toEqual([])
    expect(checkArticleText(text).problems.filter(({ fix }) => fix)).toEqual([])
    expect(fixArticleText(text)).toEqual({ text, fixed: [] })
  })

  it.each([
    ['is not JSON', '{"headline": "A &amp; B"'],
    ['is nested too deeply', '['.repeat(200_000)],
    ['is a list', '["A &amp; B"]'],
    ['is empty', ''],
  ])('leaves a text alone that %s', (_, text) => expect(fixArticleText(text)).toEqual({ text, fixed: [] }))

  describe('of duplicate keys', () => {
    const withSection = (section: string) => `{"version":1,"headline":"H","sections":[${section}]}`
    const before = '{"id": "a", "body": []}'

    it('changes the last one, which JSON.parse takes', () => {
      const text = '{"version": 1, "headline": "A &amp; B", "headline": "B &amp; C", "sections": []}'
      expect(fixArticleText(text).text).toBe(text.replace('B &amp; C', 'B & C'))
    })

    it('adds an id to the object that JSON.parse takes', () => {
      const sections = '"sections":[{"body":[]}]'
      const text = `{"version":1,"headline":"H",${sections},${sections}}`
      expect(fixArticleText(text).text).toBe(
        `{"version":1,"headline":"H",${sections},"sections":[{"id": "lead", "body":[]}]}`,
      )
    })

    it('renames none: the first one would be read instead', () => {
      const text = withSection('{"id":"a","title":"Old","title":"New","body":[]}')
      expect(fixArticleText(text)).toEqual({ text, fixed: [] })
    })

    it('renames keys beside them', () => {
      const text = withSection(`${before},{"id":"b","id":"c","title":"New","body":[]}`)
      expect(fixArticleText(text).text).toBe(text.replace('title', 'heading'))
    })
  })
})
