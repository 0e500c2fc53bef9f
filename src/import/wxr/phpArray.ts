/** A value that PHP has serialized: a text, or an array by its keys. Numbers are texts. */
export type PhpValue = string | Map<string, PhpValue>

const MAX_DEPTH = 10
const MAX_LETTERS = 200_000

/**
 * Reads arrays and texts that PHP has serialized, as WordPress stores what it knows about a picture. Objects are never
 * read.
 * @returns undefined if it is something else
 */
export function readPhpArray(text: string): PhpValue | undefined {
  if (!/^a:\d/.test(text) || text.length > MAX_LETTERS) return undefined
  const bytes = new TextEncoder().encode(text)
  let at = 0

  const until = (sign: string): string => {
    const end = bytes.indexOf(sign.charCodeAt(0), at)
    if (end < 0) throw new SyntaxError('It ends too early.')
    const found = new TextDecoder().decode(bytes.subarray(at, end))
    at = end + 1
    return found
  }

  const readText = (length: number): string => {
    at++ // the quotation mark
    let end = at + length
    // Line breaks may have changed since its length was counted.
    if (bytes[end] !== 0x22 || bytes[end + 1] !== 0x3b) end = findEnd(bytes, at)
    const found = new TextDecoder().decode(bytes.subarray(at, end))
    at = end + 2
    return found
  }

  const readArray = (count: number, depth: number): PhpValue => {
    const values = new Map<string, PhpValue>()
    at++ // the brace
    for (let i = 0; i < count; i++) {
      const key = readValue(depth)
      values.set(typeof key === 'string' ? key : '', readValue(depth))
    }
    at++
    return values
  }

  const readValue = (depth: number): PhpValue => {
    const type = String.fromCharCode(bytes[at] ?? 0)
    at += 2
    if (type === 'N') return ''
    if ('bid'.includes(type)) return until(';')
    const length = Number(until(':'))
    if (type === 's') return readText(length)
    if (type !== 'a' || depth >= MAX_DEPTH) throw new SyntaxError('It is no array.')
    return readArray(length, depth + 1)
  }

  try {
    return readValue(0)
  } catch {
    return undefined
  }
}

/** Where a text ends: before `";`. */
function findEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x22, start); at >= 0; at = bytes.indexOf(0x22, at + 1)) {
    if (bytes[at + 1] === 0x3b) return at
  }
  throw new SyntaxError('It ends too early.')
}

/** The text at a path of keys; undefined if it is blank or missing. */
export function phpText(value: PhpValue | undefined, ...keys: string[]): string | undefined {
  let found = value
  for (const key of keys) found = typeof found === 'string' ? undefined : found?.get(key)
  return typeof found === 'string' && found.trim() ? found.trim() : undefined
}
