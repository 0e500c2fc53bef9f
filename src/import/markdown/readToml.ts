const ENTRY = /^\s*(?:"([^"]{1,100})"|([\w-]{1,100}))\s*=\s*(.*)$/
const TABLE = /^\s*\[\[?\s*([\w.-]{1,100})\s*\]\]?\s*(?:#.*)?$/

/** Reads the part of TOML that front matter uses: keys with texts, numbers, dates and lists, in tables of any depth. */
export function readToml(text: string): Record<string, unknown> {
  const root = createTable()
  let table = root
  const lines = text.split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const name = TABLE.exec(lines[i] ?? '')?.[1]
    if (name) table = openTable(root, name)
    const [found, quoted, bare, start = ''] = ENTRY.exec(lines[i] ?? '') ?? []
    if (found === undefined) continue
    let value = start
    // A list or a text in three quotes may go over several lines.
    const end = /^\s*\[(?![^\]]*\])/.test(start) ? ']' : /^\s*("""|''')(?!.*\1)/.exec(start)?.[1]
    while (end && i + 1 < lines.length && !lines[i + 1]?.includes(end)) value += `\n${lines[++i]}`
    if (end && i + 1 < lines.length) value += `\n${lines[++i]}`
    table[quoted ?? bare ?? ''] = readValue(value)
  }
  return root
}

const createTable = (): Record<string, unknown> => Object.create(null)

function openTable(root: Record<string, unknown>, name: string): Record<string, unknown> {
  let table = root
  for (const key of name.split('.').slice(0, 8)) {
    const inner = table[key]
    const isTable = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    const next = isTable ? (inner as Record<string, unknown>) : createTable()
    table[key] = next
    table = next
  }
  return table
}

function readValue(text: string): unknown {
  const value = text.trim()
  const long = /^("""|''')\s*([\s\S]*?)\1/.exec(value)
  if (long) return long[2]
  if (value.startsWith('[')) return [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(textOf)
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(value)
  return quoted ? textOf(quoted) : value.replace(/\s*#.*$/, '')
}

/** Only texts in double quotes have escapes, those of JSON. */
function textOf([found, double, single = '']: RegExpExecArray | RegExpMatchArray): string {
  if (double === undefined) return single
  try {
    return JSON.parse(found) as string
  } catch {
    return double
  }
}
