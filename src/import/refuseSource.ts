import type { Refused } from './adapter.ts'
import { SOURCE_KINDS } from './detect.ts'
import { readJson } from './json.ts'
import { refuseKnownFile } from './knownFiles.ts'
import type { Source } from './source.ts'

/** Why an import without a parser throws. */
export const NO_PARSER =
  'importArticle needs the option parseDocument, which parses HTML: the DOMParser of the browser, or in Node that of ' +
  'linkedom (npm install linkedom). See docs/import.md.'

/** What begins JSON, and hardly a text: an object with a key, or a list of objects. */
const JSON_START = /^\s*(?:\{\s*"[^"\n]{1,200}"\s*:|\[\s*\{\s*"[^"\n]{1,200}"\s*:)/

/** Binary formats that begin as texts do. */
const BINARY = /^(?:\{\\rtf|PK)/

function refuseJson(source: Source): Refused {
  if (readJson(source) === undefined) {
    const message = 'The source looks like JSON, but is incomplete or has a mistake. Get it again.'
    return { code: 'broken', message }
  }
  const message = 'The source is JSON without an article, or of no known kind. docs/import.md lists the kinds.'
  return { code: 'unknown-format', message }
}

/**
 * Why a source cannot be imported; undefined if it can, as far as a look at it tells.
 * @param isDetected whether the kind was detected, and not named by the caller
 */
export function refuseSource(source: Source, kind: string | undefined, isDetected: boolean): Refused | undefined {
  const isBlank = source.text !== '' && source.text.trim() === ''
  if (source.bytes.length === 0 || isBlank) return { code: 'empty', message: 'The source is empty.' }
  // Who names the kind of a text knows it.
  const isJson = readJson(source) !== undefined || (kind === 'text' && JSON_START.test(source.text))
  if (isDetected && (kind === 'text' || kind === 'markdown') && isJson) return refuseJson(source)
  const known = isDetected || source.text === '' || BINARY.test(source.text) ? refuseKnownFile(source) : undefined
  if (known) return known
  if (kind !== undefined && SOURCE_KINDS.some(each => each === kind)) return undefined
  const kinds = SOURCE_KINDS.join(', ')
  return {
    code: 'unknown-format',
    message: kind
      ? `"${kind}" is no kind of source. Kinds are: ${kinds}.`
      : `The source is of no known kind. Name the kind if it is one of these: ${kinds}.`,
  }
}

/** Refuses a source that is too large. */
export function refuseSize(bytes: number, max: number): Refused {
  const message = `The source has ${Math.ceil(bytes / 1e6)} MB, more than the maximum of ${max / 1e6} MB. Split it.`
  return { code: 'too-large', message }
}
