/** What YAML may hold without a parser for all of it. Of other characters, such as tabs, js-yaml decides. */
const OTHER_CHARACTERS = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
const KEY = /^([a-z][\w-]{0,80}):(?: +(.*))?$/i
const ITEM = /^( {0,8})- +(.*)$/

/** A day or an instant, also as Jekyll writes it: for js-yaml all are text. */
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d ?(?:Z|[+-]\d\d:?\d\d))?$/
const WORDS: Record<string, unknown> = { true: true, false: false, null: null }

type Value = string | number | boolean | null

/**
 * Reads front matter of the plainest form: keys with a text, number, date or list. Most is, so that js-yaml seldom
 * loads. Reads it as js-yaml does.
 * @returns undefined for all other front matter
 */
export function readPlainYaml(matter: string): Record<string, Value | Value[]> | undefined {
  const values = new Map<string, Value | Value[]>()
  const text = matter.replaceAll('\r\n', '\n')
  if (OTHER_CHARACTERS.test(text)) return undefined
  let list: { items: Value[]; indent: string } | undefined
  let open: string | undefined
  for (const line of text.split('\n').map(withoutSpacesAtEnd)) {
    if (line === '' || line.startsWith('#')) continue
    const [, key, written] = KEY.exec(line) ?? []
    if (key !== undefined) {
      if (values.has(key) || /^(?:true|false|null)$/i.test(key)) return undefined
      const value = written === undefined ? null : readValue(written)
      if (value === undefined) return undefined
      values.set(key, value)
      open = written === undefined ? key : undefined
      list = undefined
      continue
    }
    const [, indent, item] = ITEM.exec(line) ?? []
    const value = item === undefined ? undefined : readScalar(item)
    if (indent === undefined || value === undefined || open === undefined) return undefined
    list ??= { items: [], indent }
    if (list.indent !== indent) return undefined
    list.items.push(value)
    values.set(open, list.items)
  }
  return values.size > 0 ? Object.fromEntries(values) : undefined
}

/** YAML ignores no other space. */
function withoutSpacesAtEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ') end--
  return line.slice(0, end)
}

function readValue(text: string): Value | Value[] | undefined {
  const [, inside] = /^\[ *([^[\]{}]*?) *\]$/.exec(text) ?? []
  if (inside === undefined) return readScalar(text)
  const items = inside.split(/ *, */).map(item => (/["'#].*["'#]./.test(item) ? undefined : readScalar(item)))
  return items.every(item => item !== undefined) ? items : undefined
}

function readScalar(text: string): Value | undefined {
  const [, double] = /^"([^"\\]*)"$/.exec(text) ?? []
  const [, single] = /^'((?:[^']|'')*)'$/.exec(text) ?? []
  if (double !== undefined) return double
  if (single !== undefined) return single.replaceAll("''", "'")
  return readUnquoted(text)
}

function readUnquoted(text: string): Value | undefined {
  if (/:(?: |$)| #/.test(text)) return undefined
  if (Object.hasOwn(WORDS, text)) return WORDS[text] as Value
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text)
  const isText = /^(?:[/(]|\p{L}|\d{1,9} \p{L})/u.test(text) && !/^(?:true|false|null)$/i.test(text)
  return isText || DATE.test(text) ? text : undefined
}
