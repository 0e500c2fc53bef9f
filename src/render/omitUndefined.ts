/** An object without the keys that have no value, so that they are in no JSON and no optional key is `undefined`. */
export function omitUndefined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const all: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) all[key] = value as never
  }
  return all
}
