import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { readPlainYaml } from '../../../src/import/markdown/plainYaml.ts'

const PLAIN = `# Written by hand
title: "The ferry: back"
layout: post
date: 2024-07-04
updated: 2024-07-05T09:30:00+02:00
posted: 2024-07-04 09:30:00 +0200

authors:
- Ann Lee
- 'Bo O''Neill'
tags: [harbour, ferries]
cities:
  - Łódź
image: /assets/ferry.jpg
weight: 10
hero: false
empty:
`

describe('readPlainYaml', () => {
  it('reads what most front matter has', () => {
    expect(readPlainYaml(PLAIN)).toEqual(load(PLAIN))
    expect(readPlainYaml(PLAIN.replaceAll('\n', '\r\n'))).toEqual(load(PLAIN))
  })

  it.each([
    'title: >\n  Folded',
    'title: one\n  two',
    'title: a: b',
    'title: a # b',
    'a: 1\na: 2',
    'title: "a\\n"',
    'cover:\n  image: a.jpg',
    'a: &x b',
    'a: *x',
    'a: 0x1f',
    'a: 1.5',
    'a: Yes\n- b',
    'a:\n- b\n  - c',
    'Null: a',
    'a:\tb',
    '- a',
    '',
  ])('leaves %j to js-yaml', yaml => {
    expect(readPlainYaml(yaml)).toBeUndefined()
  })

  it('reads all that it reads as js-yaml does', () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'b c',
        'true',
        'Null',
        '7',
        '2024-07-04',
        '2024-13-04',
        '2024-07-04T09:30:00Z',
        '2024-07-04T25:30:00Z',
        '"',
        "'",
        "''",
      ],
      ...[
        ': ',
        ':',
        ' #',
        '#',
        '- ',
        '-',
        '[',
        ']',
        ', ',
        ',',
        '{',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        '~',
        '<<',
        '=',
        '.',
      ],
      ...[
        '\n',
        '\n  ',
        '\n- ',
        '\n  - ',
        '\n\n',
        ' ',
        '\t',
        '\\',
        'é',
        '年',
        '\u00a0',
        '\u2028',
        '👩',
        '0x1',
        '1_0',
        '1e3',
        '.inf',
        '01',
        '__proto__',
      ],
    )
    const line = fc.tuple(
      fc.constantFrom('a', 'b', 'title', 'x-y', '__proto__'),
      fc.constantFrom(': ', ':', ':  '),
      fc.array(token, { maxLength: 5 }),
    )
    const yaml = fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map(lines => lines.map(([key, colon, parts]) => key + colon + parts.join('')).join('\n'))
    fc.assert(
      fc.property(yaml, text => {
        const values = readPlainYaml(text)
        if (values) expect(values).toEqual(load(text))
      }),
      { numRuns: 20_000 },
    )
  })
})
