// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readArticleText, readSoundText, sentenceOf } from '../../../src/cli/articles/readArticleText.ts'
import { makeArticle } from '../../support/manyArticles.ts'
import { fullArticle } from '../../support/pages.ts'

const messagesOf = (text: string) => readArticleText(text).problems.map(problem => sentenceOf('a.json', problem))

describe('what is no JSON', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n\n  "b": 2\n}', 'a.json:2:9: A comma is missing here.'],
    ['a missing colon', '{\n  "a"\n  1}', 'a.json:2:6: A ":" is missing here.'],
    ['a comma too many', '{\n  "a": 1,\n}', 'a.json:2:9: This comma is one too many.'],
    ['a comma too many in a list', '[\n1,\n]', 'a.json:2:2: This comma is one too many.'],
    [
      'a key without quotation marks',
      '{a: 1}',
      'a.json:1:2: "a" is nothing that JSON knows: texts and keys stand in straight double quotes.',
    ],
    ['a missing value', '{"a": }', 'a.json:1:7: Expected a value.'],
    [
      'quotation marks in a text',
      '{"a": "The "best" pier"}',
      /^a\.json:1:13: "best" stands behind the end of a text: write \\"/,
    ],
    ['curly quotation marks', '{"a": “b”}', /^a\.json:1:7: "“b”" is nothing that JSON knows/],
    [
      'a line break in a text',
      '{\n"a": "one\ntwo"}',
      /^a\.json:2:6: This text has no closing quotation mark on its line/,
    ],
    ['a text without its end', '{"a": [1, 2', 'a.json:1:12: The text ends before its "]".'],
    ['a text that is cut off', '{"a": 1,\n', 'a.json:2:1: The text ends before it is complete.'],
    ['two commas', '[1,,2]', 'a.json:1:4: This comma is one too many.'],
    ['a comment', '{\n// no\n}', /^a\.json:2:1: A comment stands here/],
    ['a tab in a text', '{"a": "x\ty"}', /^a\.json:1:7: In this text is a control character/],
    ['nothing', ' \n', 'a.json:1:1: The file is empty.'],
  ])('is reported with line and column: %s', (_, text, sentence) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(messagesOf(text)).toEqual([expect.stringMatching(sentence)])
  })

  it('is shown with its line and a caret', () => {
    const [problem] = readArticleText('{\n  "headline": "H"\n  "sections": []\n}').problems
    expect(problem?.excerpt).toBe('2 |   "headline": "H"\n  |                  ^')
  })

  it('is reported even where it is nested as deep as no article is', () => {
    expect(messagesOf('['.repeat(500_000))).toHaveLength(1)
  })
})

it('reads what Windows saves', () => {
  const article = '{"version": 1, "headline": "H", "sections": [{"id": "a", "body": []}]}'
  expect(readArticleText(`\uFEFF${article.replace('{', '{\r\n')}`).problems).toEqual([])
})

describe('a problem of an article', () => {
  const text = `{
  "version": 1,
  "headline": "H",
  "odd key": 1,
  "sections": [
    { "id": "a", "body": [
      { "type": "paragraph", "text": "T" },
      { "type": "figure", "src": "javascript:x", "alt": "A", "credit": "C" },
      { "type": "figure", "alt": "A" }
    ] }
  ]
}`
  it('is reported with its path, and with line and column of what it is about', () => {
    expect(messagesOf(text)).toEqual([
      expect.stringMatching(/^a\.json:4:3: \$\["odd key"\]: /),
      expect.stringMatching(/^a\.json:8:27: \$\.sections\[0\]\.body\[1\]\.src: /),
      expect.stringMatching(/^a\.json:9:7: \$\.sections\[0\]\.body\[2\]\.credit: /),
    ])
  })

  it('comes in the order of the file, advice on texts among the rest', () => {
    const body = [{ type: 'blockquote', text: 'So it is.' }]
    const sections = [{ id: 'a', heading: 'A &amp; B', body }]
    const text = JSON.stringify({ version: 1, lang: 'English', headline: 'H', titel: 'x', sections }, null, 2)
    expect(readArticleText(text).problems.map(({ path, level }) => `${level} ${path}`)).toEqual([
      'warning $.lang',
      'warning $.titel',
      'warning $.sections[0].heading',
      'error $.sections[0].body[0].type',
    ])
  })

  it('that is something missing is where it should be added', () => {
    expect(messagesOf('{\n"version": 1, "sections": []}')).toEqual([
      expect.stringMatching(/^a\.json:1:1: \$\.headline: /),
      expect.stringMatching(/^a\.json:2:15: \$\.sections: /),
    ])
  })
})

describe('readSoundText', () => {
  it.each([
    ['of every kind of block', { $schema: '../article.schema.json', ...fullArticle() }],
    ['of many sections', makeArticle(7, { sections: 12 })],
  ])('gives what readArticleText gives, of an article without problems, %s', (_, article) => {
    const text = `\ufeff${JSON.stringify(article, null, 2)}`
    const { problems, article: read } = readArticleText(text)
    expect(problems.filter(({ message }) => !message.startsWith('The picture has no'))).toEqual([])
    expect(readSoundText(text)).toEqual(read)
  })
})
