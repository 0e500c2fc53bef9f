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
 * @param line from 1
 * @param column from 1
 */
export function createExcerpt(text: string, line: number, column: number): string {
  const whole = (text.split('\n', line)[line - 1] ?? '').replace(/\p{C}/gu, ' ')
  const start = Math.max(0, column - 1 - MAX_SIDE)
  const shown = whole.slice(start, column - 1 + MAX_SIDE).trimEnd()
  const indent = [...whole.slice(start, column - 1)].map(each => (WIDE.test(each) ? '\u3000' : ' ')).join('')
  const number = `${line}`
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${indent}^`
}
