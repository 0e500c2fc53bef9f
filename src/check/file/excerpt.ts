import type { Position } from './lines.ts'

/** How many characters of a long line are shown on each side of the column. */
const MAX_SIDE = 60
/** Characters that are two columns wide on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/

/**
 * Creates an excerpt of a text as compilers show it: a line, and below it a caret at a column.
 *
 *     3 |   "headline": "H"
 *       |                  ^
 *
 * @param offset where in the text the caret points to
 * @param position the same as line and column
 */
export function createExcerpt(text: string, offset: number, { line, column }: Position): string {
  const lineEnd = text.indexOf('\n', offset)
  const start = offset - Math.min(column - 1, MAX_SIDE)
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, offset + MAX_SIDE)
  const before = replaceControls(text.slice(start, offset))
  const indent = [...before].map(each => (WIDE.test(each) ? '\u3000' : ' ')).join('')
  const number = `${line}`
  const shown = (before + replaceControls(text.slice(offset, end))).trimEnd()
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${indent}^`
}

/** A terminal would execute control characters. */
const replaceControls = (text: string) => text.replace(/\p{C}/gu, ' ')
