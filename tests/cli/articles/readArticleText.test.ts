// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formatProblem, parseValidArticle, readArticleText } from '../../../src/cli/articles/readArticleText.ts'
import { makeArticle } from '../../support/manyArticles.ts'
import { fullArticle } from '../../support/pages.ts'

const getMessages = (text: string) => readArticleText(text).problems.map(problem => formatProblem('a.json', problem))

describe('a JSON syntax error', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n\n  "b": 2\n}', 'a.json:2:9: A comma is missing here.'],
    ['a missing colon', '{\n  "a"\n  1}', 'a.json:2:6: A colon is missing here.'],
    ['an extra comma', '{\n  "a": 1,\n}', 'a.json:2:9: Remove this comma.'],
    ['an extra comma in a list', '[\n1,\n]', 'a.json:2:2: Remove this comma.'],
    [
      'a key without quotation marks',
      '{a: 1}',
      'a.json:1:2: "a" is not valid in JSON: put texts and keys in straight double quotes.',
    ],
    ['a missing value', '{"a": }', 'a.json:1:7: Expected a value.'],
    [
      'quotation marks in a text',
      '{"a": "The "best" pier"}',
      /^a\.json:1:13: "best" comes after the end of a text: write \\"/,
    ],
    ['curly quotation marks', '{"a": “b”}', /^a\.json:1:7: "“b”" is not valid in JSON/],
    [
      'a line break in a text',
      '{\n"a": "one\ntwo"}',
      /^a\.json:2:6: The closing quotation mark is missing on this line/,
    ],
    ['a missing bracket', '{"a": [1, 2', 'a.json:1:12: The closing "]" is missing.'],
    ['a truncated text', '{"a": 1,\n', 'a.json:2:1: The text ends before it is complete.'],
    ['two commas', '[1,,2]', 'a.json:1:4: Remove this comma.'],
    ['a comment', '{\n// no\n}', /^a\.json:2:1: JSON cannot contain comments/],
    ['a tab in a text', '{"a": "x\ty"}', /^a\.json:1:7: This text contains a control character/],
    ['an empty file', ' \n', 'a.json:1:1: The file is empty.'],
  ])('is reported with line and column: %s', (_, text, message) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(getMessages(text)).toEqual([expect.stringMatching(message)])
  })

  it('is shown with its line and a caret', () => {
    const [problem] = readArticleText('{\n  "headline": "H"\n  "sections": []\n}').problems
    expect(problem?.excerpt).toBe('2 |   "headline": "H"\n  |                  ^')
  })

  it('is reported even for JSON that is nested too deeply to parse', () => {
    expect(getMessages('['.repeat(500_000))).toHaveLength(1)
  })
})

it('reads a file with a byte order mark and Windows line ends', () => {
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
  it('is reported with its JSON path, line and column', () => {
    expect(getMessages(text)).toEqual([
      expect.stringMatching(/^a\.json:4:3: \$\["odd key"\]: /),
      expect.stringMatching(/^a\.json:8:27: \$\.sections\[0\]\.body\[1\]\.src: /),
      expect.stringMatching(/^a\.json:9:7: \$\.sections\[0\]\.body\[2\]\.credit: /),
    ])
  })

  it('is reported in the order of the file, together with advice', () => {
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

  it('has the position of the object if a key is missing', () => {
    expect(getMessages('{\n"version": 1, "sections": []}')).toEqual([
      expect.stringMatching(/^a\.json:1:1: \$\.headline: /),
      expect.stringMatching(/^a\.json:2:15: \$\.sections: /),
    ])
  })
})

describe('parseValidArticle', () => {
  it.each([
    ['with every kind of block', { $schema: '../article.schema.json', ...fullArticle() }],
    ['with many sections', makeArticle(7, { sections: 12 })],
  ])('returns the same as readArticleText for a valid article %s', (_, article) => {
    const text = `\ufeff${JSON.stringify(article, null, 2)}`
    const { problems, article: read } = readArticleText(text)
    expect(problems.filter(({ message }) => !message.startsWith('The picture has no'))).toEqual([])
    expect(parseValidArticle(text)).toEqual(read)
  })
})
