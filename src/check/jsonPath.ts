/** Splits a JSON path into keys and indexes: `$.a[3]["odd key"]` → "a", 3, "odd key". */
export function parsePath(path: string): (string | number)[] {
  return [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, key, index, quoted]) => key ?? (index ? Number(index) : String(JSON.parse(quoted ?? '""'))),
  )
}

/** Finds a value in JSON by its keys; undefined if it does not exist. */
export function findValue(json: unknown, keys: readonly (string | number)[]): unknown {
  let value = json
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}
