/** Something in an article that an editor should mend. The reader shows the rest. */
export type Problem = {
  /** Where it is, as a JSON path: `$.sections[2].body[0].src`. */
  path: string
  /** What is wrong and what happens, one sentence for an editor. */
  message: string
  /** `error`: something was left out or replaced. `warning`: all is shown, but it should be better. */
  level: 'error' | 'warning'
  /** Of a key or block type that version 1 does not have: its name, and the names that it has there. */
  unknown?: { name: string; known: readonly string[] }
}

/** Called with each problem as it is found. */
export type Report = (path: string, message: string, level?: Problem['level'], unknown?: Problem['unknown']) => void

/** Appends a key or an index to a JSON path: `$.a` + `b` → `$.a.b`, + 3 → `$.a[3]`, + `odd key` → `$.a["odd key"]`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, 60))}]`
}

/** Names what a value is, as an editor would: "a list", "a number", "nothing". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return 'text'
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}
