// Reads values of unknown JSON. Sources are untrusted: a field may be missing or of any type.

/** The value at a path of keys and indexes: `field(post, '_embedded', 'author', 0)`. */
export function field(value: unknown, ...path: (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string | number, unknown>)[key]
  }
  return found
}

/** The text at a path. Numbers are written out; blank texts count as missing. */
export function stringAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = field(value, ...path)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found.trim() ? found : undefined
}

/** The number at a path. A text with only a number counts. */
export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = field(value, ...path)
  const number = typeof found === 'string' && found.trim() ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The list at a path. Empty if there is none. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = field(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The first of several values that is there. */
export const firstOf = <T>(...values: (T | undefined)[]): T | undefined => values.find(value => value !== undefined)

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** An object without the keys that have no value. */
export function withoutMissing<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Defined<T>>
}
