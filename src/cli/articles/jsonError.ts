import { type ParseError, type ParseErrorCode, parse } from 'jsonc-parser'
import { getErrorMessage } from '../output/errorMessage.ts'

/** What is wrong with a text that is no JSON, in a sentence that says what to do, and where that is in it. */
export type JsonFault = { message: string; offset: number }

// By the numbers of jsonc-parser's ParseErrorCode, which is no value at run time.
const [WANTS_KEY, WANTS_VALUE, WANTS_COLON, WANTS_COMMA] = [3, 4, 5, 6]
const SENTENCES: Partial<Record<ParseErrorCode, string>> = {
  2: 'This number is not written as JSON writes numbers: 0.5, 12, -3.',
  3: 'Expected a key in straight double quotes.',
  4: 'Expected a value.',
  5: 'A ":" is missing here.',
  6: 'A comma is missing here.',
  7: 'The text ends before its "}".',
  8: 'The text ends before its "]".',
  10: 'A comment stands here, and JSON has none: remove it.',
  11: 'A comment stands here, and JSON has none: remove it.',
  12: 'This text has no closing quotation mark on its line: add it, or write \\n for a new line inside a text.',
  13: 'This number is not written as JSON writes numbers: 0.5, 12, -3.',
  14: 'In this text a \\u is not followed by four digits of a character.',
  15: 'In this text a \\ stands before what it cannot: write \\\\ for a \\.',
  16: 'In this text is a control character, as a tab: remove it, or write \\t.',
}

/**
 * Finds out why a text is no JSON. JSON.parse itself tells, but not always where, and not to an editor.
 * @param thrown what JSON.parse threw
 */
export function jsonFault(json: string, thrown: unknown): JsonFault {
  const otherwise = { message: getErrorMessage(thrown), offset: 0 }
  if (json.trim() === '') return { message: 'The file is empty.', offset: 0 }
  const errors: ParseError[] = []
  try {
    parse(json, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    return otherwise // nested as deep as no article is
  }
  const [first] = errors
  if (!first) return otherwise
  const { error, offset, length } = first
  const next = json.slice(offset).trimStart().charAt(0)
  const end = json.slice(0, offset).trimEnd().length
  // What is missing belongs behind what comes before it, which may be lines above.
  if (error === WANTS_COMMA || error === WANTS_COLON) return { offset: end, message: SENTENCES[error] ?? '' }
  if (error === WANTS_KEY || error === WANTS_VALUE) {
    if (next === '') return { offset, message: 'The text ends before it is complete.' }
    if (next === ',') return { offset, message: 'This comma is one too many.' }
    if (/[\]}]/.test(next) && json[end - 1] === ',') return { offset: end - 1, message: 'This comma is one too many.' }
  }
  return { offset, message: SENTENCES[error] ?? strange(json, offset, length) }
}

/** A word where none can be: most often one of a text that had quotation marks inside. */
function strange(json: string, offset: number, length: number): string {
  const word = json.slice(offset, offset + Math.min(length, 30))
  const afterText = /"\s*$/.test(json.slice(0, offset))
  return afterText
    ? `"${word}" stands behind the end of a text: write \\" for a quotation mark inside it.`
    : `"${word}" is nothing that JSON knows: texts and keys stand in straight double quotes.`
}
