/** Copies an object without its `undefined` values, as exact optional properties need. */
export function omitUndefined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const all: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) all[key] = value as never
  }
  return all
}
