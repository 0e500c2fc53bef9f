import { type ParseError, type ParseErrorCode, parse } from 'jsonc-parser'

/** Why a text is not valid JSON: a message that says what to do, and the offset in the text. */
export type SyntaxProblem = { message: string; offset: number }

// The values of jsonc-parser's ParseErrorCode, a const enum that does not exist at run time.
const [MISSING_KEY, MISSING_VALUE, MISSING_COLON, MISSING_COMMA] = [3, 4, 5, 6]
const MESSAGES: Partial<Record<ParseErrorCode, string>> = {
  2: 'This is not a valid number in JSON. Valid are 0.5, 12, -3.',
  3: 'Expected a key in straight double quotes.',
  4: 'Expected a value.',
  5: 'A colon is missing here.',
  6: 'A comma is missing here.',
  7: 'The closing "}" is missing.',
  8: 'The closing "]" is missing.',
  10: 'JSON cannot contain comments: remove this one.',
  11: 'JSON cannot contain comments: remove this one.',
  12: 'The closing quotation mark is missing on this line: add it, or write \\n for a line break inside a text.',
  13: 'This is not a valid number in JSON. Valid are 0.5, 12, -3.',
  14: 'In this text, \\u is not followed by four hexadecimal digits.',
  15: 'In this text, \\ is followed by an invalid character: write \\\\ for a backslash.',
  16: 'This text contains a control character, such as a tab: remove it, or write \\t for a tab.',
}

/**
 * Finds out why a text is not valid JSON. The message of JSON.parse is not written for editors and often lacks the
 * position.
 * @param thrown the error of JSON.parse
 */
export function findSyntaxProblem(json: string, thrown: unknown): SyntaxProblem {
  const fallback = { message: thrown instanceof Error ? thrown.message : String(thrown), offset: 0 }
  if (json.trim() === '') return { message: 'The file is empty.', offset: 0 }
  const errors: ParseError[] = []
  try {
    parse(json, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    return fallback // nested too deeply
  }
  const [first] = errors
  if (!first) return fallback
  const { error, offset, length } = first
  const next = json.slice(offset).trimStart().charAt(0)
  const end = json.slice(0, offset).trimEnd().length
  // Point at the end of the previous value, which may be some lines above: the missing character belongs there.
  if (error === MISSING_COMMA || error === MISSING_COLON) return { offset: end, message: MESSAGES[error] ?? '' }
  if (error === MISSING_KEY || error === MISSING_VALUE) {
    if (next === '') return { offset, message: 'The text ends before it is complete.' }
    if (next === ',') return { offset, message: 'Remove this comma.' }
    if (/[\]}]/.test(next) && json[end - 1] === ',') return { offset: end - 1, message: 'Remove this comma.' }
  }
  return { offset, message: MESSAGES[error] ?? describeUnexpectedWord(json, offset, length) }
}

/** The message about an unexpected word. Most often it comes from a text with unescaped quotation marks. */
function describeUnexpectedWord(json: string, offset: number, length: number): string {
  const word = json.slice(offset, offset + Math.min(length, 30))
  const afterText = /"\s*$/.test(json.slice(0, offset))
  return afterText
    ? `"${word}" comes after the end of a text: write \\" for a quotation mark inside a text.`
    : `"${word}" is not valid in JSON: put texts and keys in straight double quotes.`
}
