/** Something in an article that an editor should fix. The reader shows the rest. */
export type Problem = {
  /** Names the kind of problem, such as `missing-alt`. It stays the same when the message changes. */
  code: string
  /** The JSON path: `$.sections[2].body[0].src`. */
  path: string
  /** What is wrong, as a sentence for editors. */
  message: string
  /** `error`: something was left out or replaced. `warning`: everything is shown, but can be improved. */
  level: 'error' | 'warning'
  /** For an unknown key or block type: its name, and the names that are valid there. */
  unknown?: { name: string; known: readonly string[] }
  /** A safe change of the file that solves it. */
  fix?: Fix
}

/**
 * A change of an article's file. `value` replaces the text at the path, `key` renames the key at the path, and `id`
 * adds an id to the object at the path, or replaces its invalid one.
 */
export type Fix = { path: string } & ({ value: string } | { key: string } | { id: string })

/** Called with each problem. The level is `error` by default. */
export type ReportProblem = (
  path: string,
  code: string,
  message: string,
  level?: Problem['level'],
  details?: Pick<Problem, 'unknown' | 'fix'>,
) => void

/** Appends a key or an index to a JSON path: `$.a` + `b` → `$.a.b`, + 3 → `$.a[3]`, + `odd key` → `$.a["odd key"]`. */
export function appendToPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, 60))}]`
}

/** The type of a value in words for editors: "a list", "a number", "nothing". */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return 'text'
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}
