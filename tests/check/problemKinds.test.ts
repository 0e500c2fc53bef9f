import { describe, expect, it } from 'vitest'
import { FILE_KINDS } from '../../src/check/kinds/fileKinds.ts'
import { MARKDOWN_KINDS } from '../../src/check/kinds/markdownKinds.ts'
import type { ProblemKind } from '../../src/check/kinds/problemKind.ts'
import { PROBLEM_KINDS } from '../../src/check/problemKinds.ts'
import { RULES } from '../../src/check/rules/all.ts'
import { LENGTH_RULES } from '../../src/check/rules/lengthRules.ts'
import { codesOf, createArticle, problemsOf, withBlocks } from '../support/advice.ts'

/** Puts the example of a kind into an article without other problems. */
function insertExample({ example }: ProblemKind): object {
  if (example?.['type'] !== undefined) return withBlocks(example, { type: 'paragraph', text: 'Text.' })
  if (!example?.['body']) return createArticle(example)
  return createArticle({ sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] }, example] })
}

const withExample = PROBLEM_KINDS.filter(({ example }) => example)

describe('the table of problems', () => {
  it('has each code once, and those of all rules', () => {
    const codes = PROBLEM_KINDS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(expect.arrayContaining(RULES.map(({ code }) => code)))
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('has an example of each kind that the text alone shows', () => {
    const without = PROBLEM_KINDS.filter(({ example }) => !example).map(({ code }) => code)
    const files = [...FILE_KINDS, ...MARKDOWN_KINDS].map(({ code }) => code)
    const long = [...LENGTH_RULES.map(({ code }) => code), 'long-slide']
    expect(without.sort()).toEqual([...new Set(['duplicate-key', 'invalid-json', ...long, ...files])].sort())
  })

  it.each(withExample)('has an example with this problem and its level: $code', kind => {
    const found = problemsOf(insertExample(kind)).filter(({ code }) => code === kind.code)
    expect(found.map(({ level }) => level)).toEqual([kind.level])
    expect(found[0]?.fix !== undefined).toBe(kind.isFixable ?? false)
  })

  it('is compared with an article that has none', () => {
    expect(codesOf(createArticle())).toEqual([])
  })
})
