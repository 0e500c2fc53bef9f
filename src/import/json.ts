import type { Source } from './source.ts'

const parsed = new WeakMap<Source, unknown>()

/** The JSON in a source, parsed once; undefined if it is no JSON. Untrusted: check all types. */
export function readJson(source: Source): unknown {
  if (!parsed.has(source)) parsed.set(source, parse(source.text))
  return parsed.get(source)
}

function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a source is JSON, and its object (or the first of its list) has all these keys. */
export function hasKeys(source: Source, ...keys: string[]): boolean {
  const json = readJson(source)
  const first: unknown = Array.isArray(json) ? json[0] : json
  return typeof first === 'object' && first !== null && keys.every(key => Object.hasOwn(first, key))
}
