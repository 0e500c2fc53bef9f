// @vitest-environment node
import { expect, it } from 'vitest'
import { createExcerpt } from '../../../src/check/file/excerpt.ts'
import { createPositions } from '../../../src/check/file/lines.ts'

/** The excerpt at a line and column. */
function excerptAt(text: string, line: number, column: number): string {
  const offset =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1
  expect(createPositions(text)(offset)).toEqual({ line, column })
  return createExcerpt(text, offset, { line, column })
}

const lines = (...all: string[]) => all.join('\n')

it('shows a line with a caret below the column', () => {
  expect(excerptAt('a\n  b c\nd', 2, 5)).toBe(lines('2 |   b c', '  |     ^'))
})

it('shows a caret after the end of a line, also with Windows line breaks', () => {
  expect(excerptAt('{\r\n  "a": 1\r\n', 2, 9)).toBe(lines('2 |   "a": 1', '  |         ^'))
})

it('aligns the caret after tabs and wide letters', () => {
  expect(excerptAt('\t"港": x', 1, 7)).toBe(lines('1 |  "港": x', '  |   \u3000   ^'))
})

it('cuts a long line on both sides of the column', () => {
  const [line, caret] = excerptAt(`${'a'.repeat(5000)}!${'b'.repeat(5000)}`, 1, 5001).split('\n')
  expect(line).toBe(`1 | ${'a'.repeat(60)}!${'b'.repeat(59)}`)
  expect(caret).toBe(`  | ${' '.repeat(60)}^`)
})

it('removes control characters, which a terminal would execute', () => {
  expect(excerptAt('\u001b[2Jx', 1, 5)).not.toContain('\u001b')
})
