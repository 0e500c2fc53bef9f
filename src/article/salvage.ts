import * as v from 'valibot'
import { appendToPath, describeType, type ReportProblem } from './problem.ts'

/** The parts of a Valibot schema that we walk. Everything else is a leaf, which Valibot parses. */
type Schema = {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  key?: string
  options?: Schema[]
  pipe?: unknown
  literal?: unknown
}
/** Called with each object that was kept, and its path in the input. */
type Visit = (schema: unknown, value: object, path: string) => void

const WRONG_TYPE = 'wrong-type'

/** Returned for a value that does not fit the schema. */
export const INVALID = Symbol('invalid')

/**
 * Keeps the part of untrusted JSON that fits a Valibot schema, where Valibot would reject the whole. Reports the rest:
 * - An invalid optional key is left out.
 * - An invalid item is removed from its list.
 * - A required list that is invalid becomes empty.
 * - An object is invalid if another required key is.
 *
 * Objects are rebuilt from known keys, so nothing else from the input survives (no `__proto__`). One pass, linear in
 * the size of the input.
 * @returns the valid part, or INVALID
 */
export function salvage(
  schema: v.GenericSchema,
  input: unknown,
  path: string,
  report: ReportProblem,
  visit: Visit,
): unknown {
  return read(schema as unknown as Schema, input, path, report, visit)
}

function read(schema: Schema, input: unknown, path: string, report: ReportProblem, visit: Visit): unknown {
  if (schema.wrapped) return read(schema.wrapped, input, path, report, visit)
  if (schema.entries) return readObject(schema, schema.entries, input, path, report, visit)
  if (schema.item) return readList(schema.item, input, path, report, visit)
  if (schema.options && schema.type !== 'picklist') {
    const option = choose(schema, input, path, report)
    return option ? read(option, input, path, report, visit) : INVALID
  }
  // A shortcut for plain strings, which are most of an article: parsing each with Valibot is slow.
  // toWellFormed: half of a surrogate pair makes feeds and lists of articles unreadable to other programs.
  if (schema.type === 'string' && !schema.pipe && typeof input === 'string') return input.toWellFormed()
  const result = v.safeParse(schema as unknown as v.GenericSchema, input, { abortEarly: true })
  if (result.success) return typeof result.output === 'string' ? result.output.toWellFormed() : result.output
  const [issue] = result.issues
  report(path, issue.kind === 'validation' ? 'invalid-value' : WRONG_TYPE, describeIssue(path, issue, input))
  return INVALID
}

function readObject(
  schema: Schema,
  entries: Record<string, Schema>,
  input: unknown,
  path: string,
  report: ReportProblem,
  visit: Visit,
): unknown {
  if (!isObject(input)) {
    report(path, WRONG_TYPE, `Expected an object, found ${describeType(input)}.`)
    return INVALID
  }
  for (const key in input) {
    if (!Object.hasOwn(entries, key))
      report(appendToPath(path, key), 'unknown-key', 'Unknown key; it is ignored.', 'warning', {
        unknown: { name: key, known: Object.keys(entries) },
      })
  }
  const output: Record<string, unknown> = {}
  let isInvalid = false
  for (const key in entries) {
    const entry = entries[key] as Schema
    const isOptional = entry.type === 'exact_optional'
    const isPresent = Object.hasOwn(input, key)
    if (!isPresent && isOptional) continue
    const entryPath = `${path}.${key}`
    if (!isPresent) report(entryPath, 'missing-key', `"${key}" is missing.`)
    const value = isPresent ? read(entry, input[key], entryPath, report, visit) : INVALID
    if (value !== INVALID) output[key] = value
    else if (entry.item) output[key] = []
    else if (!isOptional) isInvalid = true
  }
  if (isInvalid) return INVALID
  visit(schema, output, path)
  return output
}

function readList(item: Schema, input: unknown, path: string, report: ReportProblem, visit: Visit): unknown {
  if (!Array.isArray(input)) {
    report(path, WRONG_TYPE, `Expected a list, found ${describeType(input)}.`)
    return INVALID
  }
  return input.map((each, i) => read(item, each, appendToPath(path, i), report, visit)).filter(each => each !== INVALID)
}

/** Finds the option of a variant by its key, and that of a union by the type of the input. */
function choose(schema: Schema, input: unknown, path: string, report: ReportProblem): Schema | undefined {
  const options = schema.options ?? []
  if (schema.key !== undefined) {
    const key = schema.key
    if (!isObject(input)) {
      report(path, WRONG_TYPE, `Expected an object, found ${describeType(input)}.`)
      return undefined
    }
    const type = Object.hasOwn(input, key) ? input[key] : undefined
    const found = options.find(option => option.entries?.[key]?.literal === type)
    const known = options.map(option => `${option.entries?.[key]?.literal}`)
    const unknown = typeof type === 'string' ? { name: type, known } : undefined
    const what = unknown ? `Unknown block type "${unknown.name.slice(0, 40)}"` : `"${key}" must be text`
    if (!found)
      report(
        appendToPath(path, key),
        'unknown-block',
        `${what}; the block is skipped.`,
        'error',
        unknown && { unknown },
      )
    return found
  }
  const found = options.find(option => {
    if (option.literal !== undefined) return input === option.literal
    return option.item ? Array.isArray(input) : option.entries ? isObject(input) : typeof input === option.type
  })
  if (!found)
    report(path, WRONG_TYPE, `Expected ${options.map(describeSchema).join(' or ')}, found ${describeType(input)}.`)
  return found
}

function describeSchema(schema: Schema): string {
  if (schema.literal !== undefined) return JSON.stringify(schema.literal)
  return schema.item ? 'a list' : schema.entries ? 'an object' : describeTypeName(schema.type)
}

function describeTypeName(type: string): string {
  return type === 'string' ? 'text' : type === 'boolean' ? 'true or false' : `a ${type}`
}

function describeIssue(path: string, issue: v.BaseIssue<unknown>, input: unknown): string {
  const key = /\.([\w$]+)$/.exec(path)?.[1]
  const subject = key ? `"${key}"` : 'This'
  if (issue.kind === 'validation') {
    const isOurs = /^(must|may) /.test(issue.message)
    const value = typeof input === 'string' ? `: ${JSON.stringify(input.slice(0, 60))}` : ''
    return `${subject} ${isOurs ? issue.message : `must be ${issue.expected?.replace('>=', 'at least ').replace('<=', 'at most ')}`}${value}.`
  }
  if (issue.type === 'literal' || issue.type === 'picklist') return `${subject} must be ${issue.expected}.`
  return `${subject}: expected ${describeTypeName(issue.type)}, found ${describeType(input)}.`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
