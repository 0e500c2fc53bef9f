// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkArticleText } from '../../../src/check/file/checkArticleText.ts'

/** The problems of a text, each as "line:column path: message". */
const getMessages = (text: string) =>
  checkArticleText(text).problems.map(
    ({ line, column, path, message }) => `${line}:${column}${path === '$' ? '' : ` ${path}`}: ${message}`,
  )

describe('a JSON syntax error', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n\n  "b": 2\n}', '2:9: A comma is missing here.'],
    ['a missing colon', '{\n  "a"\n  1}', '2:6: A colon is missing here.'],
    ['an extra comma', '{\n  "a": 1,\n}', '2:9: Remove this comma.'],
    ['an extra comma in a list', '[\n1,\n]', '2:2: Remove this comma.'],
    [
      'a key without quotation marks',
      '{a: 1}',
      '1:2: "a" is not valid in JSON: put texts and keys in straight double quotes.',
    ],
    ['a missing value', '{"a": }', '1:7: Expected a value.'],
    ['quotation marks in a text', '{"a": "The "best" pier"}', /^1:13: "best" comes after the end of a text: write \\"/],
    ['curly quotation marks', '{"a": “b”}', /^1:7: "“b”" is not valid in JSON/],
    ['a line break in a text', '{\n"a": "one\ntwo"}', /^2:6: The closing quotation mark is missing on this line/],
    ['a missing bracket', '{"a": [1, 2', '1:12: The closing "]" is missing.'],
    ['a truncated text', '{"a": 1,\n', '2:1: The text ends before it is complete.'],
    ['two commas', '[1,,2]', '1:4: Remove this comma.'],
    ['a comment', '{\n// no\n}', /^2:1: JSON cannot contain comments/],
    ['a tab in a text', '{"a": "x\ty"}', /^1:7: This text contains a control character/],
    ['an empty file', ' \n', '1:1: The file is empty.'],
  ])('is reported with line and column: %s', (_, text, message) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(getMessages(text)).toEqual([expect.stringMatching(message)])
  })

  it('is shown with its line and a caret', () => {
    const [problem] = checkArticleText('{\n  "headline": "H"\n  "sections": []\n}').problems
    expect(problem?.code).toBe('invalid-json')
    expect(problem?.excerpt).toBe('2 |   "headline": "H"\n  |                  ^')
  })

  it('is reported even for JSON that is nested too deeply to parse', () => {
    expect(getMessages('['.repeat(500_000))).toHaveLength(1)
  })
})

it('reads a file with a byte order mark and Windows line ends', () => {
  const article =
    '{"version": 1, "headline": "H", "sections": [{"id": "a", "body": [{"type": "list", "items": ["A"]}]}]}'
  expect(checkArticleText(`\uFEFF${article.replace('{', '{\r\n')}`).problems).toEqual([])
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
      expect.stringMatching(/^4:3 \$\["odd key"\]: /),
      expect.stringMatching(/^8:27 \$\.sections\[0\]\.body\[1\]\.src: /),
      expect.stringMatching(/^9:7 \$\.sections\[0\]\.body\[2\]\.credit: /),
    ])
  })

  it('is reported in the order of the file, together with advice', () => {
    const body = [{ type: 'blockquote', text: 'So it is.' }]
    const sections = [{ id: 'a', heading: 'A &amp; B', body }]
    const text = JSON.stringify({ version: 1, lang: 'English', headline: 'H', weather: 'x', sections }, null, 2)
    expect(checkArticleText(text).problems.map(({ path, level }) => `${level} ${path}`)).toEqual([
      'warning $.lang',
      'warning $.weather',
      'warning $.sections[0].heading',
      'error $.sections[0].body[0].type',
    ])
  })

  it('has the position of the object if a key is missing', () => {
    expect(getMessages('{\n"version": 1, "sections": []}')).toEqual([
      expect.stringMatching(/^1:1 \$\.headline: /),
      expect.stringMatching(/^2:15 \$\.sections: /),
    ])
  })

  it('is shown with its line and a caret, if it is an error', () => {
    const { problems } = checkArticleText('{\n  "version": 1,\n  "headlin": "H",\n  "sections": []\n}')
    expect(problems.find(({ code }) => code === 'misspelt-key')).toMatchObject({
      line: 3,
      column: 3,
      excerpt: '3 |   "headlin": "H",\n  |   ^',
    })
  })
})

describe('a duplicate key', () => {
  const codesOf = (text: string) => checkArticleText(text).problems.map(({ code }) => code)

  it('is an error at the last value, and names the line of the first', () => {
    const text = '{\n"version": 1,\n"headline": "A",\n"headline": "B",\n"headline": "New &amp; old",\n"sections": []\n}'
    expect(getMessages(text).slice(1, 3)).toEqual([
      '5:1 $.headline: The object already has this key on line 3, and only the last value is used. Remove one of them.',
      expect.stringMatching(/^5:1 \$\.headline: "&amp;" is shown as written/),
    ])
    expect(checkArticleText(text).problems[0]).toMatchObject({ code: 'duplicate-key', level: 'error' })
  })

  it('is found in any object, also if it has a list of objects before it', () => {
    const text = '{"sections": [{"body": [{"text": "a", "text": "b"}]}, {"x y": [{"x y": 1}], "x y": 2}]}'
    const paths = checkArticleText(text).problems.filter(({ code }) => code === 'duplicate-key')
    expect(paths.map(({ path }) => path)).toEqual(['$.sections[0].body[0].text', '$.sections[1]["x y"]'])
  })

  it('is not the same key in other objects, nor a name of Object.prototype', () => {
    const block = '{"type": "paragraph", "text": "T"}'
    expect(codesOf(`{"version": 1, "headline": "H", "sections": [{"id": "a", "body": [${block}, ${block}]}]}`)).toEqual(
      [],
    )
    expect(codesOf('{"a": {"b": 1}, "b": 1, "constructor": 1, "__proto__": 2}')).not.toContain('duplicate-key')
  })

  it('is listed ten times at most', () => {
    const codes = codesOf(`{${Array.from({ length: 1000 }, () => '"version": 1').join()}}`)
    expect(codes.filter(code => code === 'duplicate-key')).toHaveLength(10)
    expect(codes.at(-1)).toBe('more-problems')
  })
})

it('finds the positions of many problems in a large file in linear time', () => {
  const block = { type: 'paragraph', text: 'a &amp; b' }
  const sections = Array.from({ length: 5000 }, () => ({ titel: 'x', body: [block, block, block] }))
  const text = JSON.stringify({ version: 1, headline: 'H', sections }, null, 2)
  const { problems } = checkArticleText(text)
  expect(problems.length).toBeGreaterThan(200)
  expect(problems.length).toBeLessThan(300)
})
