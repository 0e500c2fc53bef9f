import * as v from 'valibot'
import { at, kindOf, type Report } from './problem.ts'

/** The shapes that an article is made of. Anything else is a leaf and is left to Valibot. */
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
/** Called with every object that was kept, and the path it had in the input. */
type Visit = (schema: unknown, value: object, path: string) => void

/** What salvage gives for a value that cannot be kept. */
export const LOST = Symbol('lost')

/**
 * Reads untrusted JSON by a Valibot schema as far as it fits, where Valibot itself would refuse the whole: a key that
 * does not fit is left out, an item that does not fit is dropped from its list, an object is lost only with a key that
 * it cannot do without, and a list that it cannot do without becomes empty. All of it is reported. Objects are built
 * anew from known keys, so nothing else from the input survives (no `__proto__`). One pass, linear in the input.
 * @returns the value, or LOST
 */
export function salvage(whole: v.GenericSchema, input: unknown, path: string, report: Report, visit: Visit): unknown {
  return read(whole as unknown as Schema, input, path, report, visit)
}

function read(schema: Schema, input: unknown, path: string, report: Report, visit: Visit): unknown {
  if (schema.wrapped) return read(schema.wrapped, input, path, report, visit)
  if (schema.entries) return readObject(schema, schema.entries, input, path, report, visit)
  if (schema.item) return readList(schema.item, input, path, report, visit)
  if (schema.options && schema.type !== 'picklist') {
    const option = choose(schema, input, path, report)
    return option ? read(option, input, path, report, visit) : LOST
  }
  // Most of an article, and most of what Valibot would cost.
  // Half of a surrogate pair makes feeds and lists of articles unreadable to others.
  if (schema.type === 'string' && !schema.pipe && typeof input === 'string') return input.toWellFormed()
  const result = v.safeParse(schema as unknown as v.GenericSchema, input, { abortEarly: true })
  if (result.success) return typeof result.output === 'string' ? result.output.toWellFormed() : result.output
  report(path, complaint(path, result.issues[0], input))
  return LOST
}

function readObject(
  schema: Schema,
  entries: Record<string, Schema>,
  input: unknown,
  path: string,
  report: Report,
  visit: Visit,
): unknown {
  if (!isObject(input)) {
    report(path, `Here belongs an object, not ${kindOf(input)}.`)
    return LOST
  }
  for (const key in input) {
    if (!Object.hasOwn(entries, key))
      report(at(path, key), 'Version 1 has no such key here; it is skipped.', 'warning', {
        name: key,
        known: Object.keys(entries),
      })
  }
  const output: Record<string, unknown> = {}
  let lost = false
  for (const key in entries) {
    const entry = entries[key] as Schema
    const optional = entry.type === 'exact_optional'
    const given = Object.hasOwn(input, key)
    if (!given && optional) continue
    const place = `${path}.${key}`
    if (!given) report(place, `"${key}" is missing.`)
    const value = given ? read(entry, input[key], place, report, visit) : LOST
    if (value !== LOST) output[key] = value
    else if (entry.item) output[key] = []
    else if (!optional) lost = true
  }
  if (lost) return LOST
  visit(schema, output, path)
  return output
}

function readList(item: Schema, input: unknown, path: string, report: Report, visit: Visit): unknown {
  if (!Array.isArray(input)) {
    report(path, `Here belongs a list, not ${kindOf(input)}.`)
    return LOST
  }
  return input.map((each, i) => read(item, each, at(path, i), report, visit)).filter(each => each !== LOST)
}

/** Finds the option of a variant by its key, that of a union by the kind of the input. */
function choose(schema: Schema, input: unknown, path: string, report: Report): Schema | undefined {
  const options = schema.options ?? []
  if (schema.key !== undefined) {
    const key = schema.key
    if (!isObject(input)) {
      report(path, `Here belongs an object, not ${kindOf(input)}.`)
      return undefined
    }
    const type = Object.hasOwn(input, key) ? input[key] : undefined
    const found = options.find(option => option.entries?.[key]?.literal === type)
    const named = typeof type === 'string' ? `"${type.slice(0, 40)}"` : kindOf(type)
    const known = options.map(option => `${option.entries?.[key]?.literal}`)
    const unknown = typeof type === 'string' ? { name: type, known } : undefined
    if (!found) report(at(path, key), `Version 1 has no block of type ${named}; it is skipped.`, 'error', unknown)
    return found
  }
  const found = options.find(option =>
    option.item ? Array.isArray(input) : option.entries ? isObject(input) : typeof input === option.type,
  )
  if (!found) report(path, `Here belongs ${options.map(nameOf).join(' or ')}, not ${kindOf(input)}.`)
  return found
}

function nameOf(schema: Schema): string {
  return schema.item ? 'a list' : schema.entries ? 'an object' : nounOf(schema.type)
}

function nounOf(type: string): string {
  return type === 'string' ? 'text' : type === 'boolean' ? 'true or false' : `a ${type}`
}

function complaint(path: string, issue: v.BaseIssue<unknown>, input: unknown): string {
  const key = /\.([\w$]+)$/.exec(path)?.[1]
  const subject = key ? `"${key}"` : 'This'
  if (issue.kind === 'validation') {
    const own = /^(must|may) /.test(issue.message)
    const shown = typeof input === 'string' ? `: ${JSON.stringify(input.slice(0, 60))}` : ''
    return `${subject} ${own ? issue.message : `must be ${issue.expected?.replace('>=', 'at least ').replace('<=', 'at most ')}`}${shown}.`
  }
  if (issue.type === 'literal' || issue.type === 'picklist') return `${subject} must be ${issue.expected}.`
  return `${subject} should be ${nounOf(issue.type)}, not ${kindOf(input)}.`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
