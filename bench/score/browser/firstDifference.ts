/** The first place where two values differ, with what is there; undefined if they are the same. */
export function firstDifference(a: unknown, b: unknown, path = '$'): string | undefined {
  if (Object.is(a, b)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${show(a, b)} / ${show(b, a)}`
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(read(a, key), read(b, key), `${path}.${key}`)
    if (found) return found
  }
  return undefined
}

const read = (object: object, key: string): unknown => (object as Record<string, unknown>)[key]

/** A value as JSON. Of a long text, the part where it differs from the other. */
function show(value: unknown, other: unknown): string {
  if (typeof value !== 'string' || typeof other !== 'string') return (JSON.stringify(value) ?? 'nothing').slice(0, 120)
  let start = 0
  while (start < value.length && value[start] === other[start]) start++
  return JSON.stringify(value.slice(Math.max(0, start - 30), start + 60))
}
