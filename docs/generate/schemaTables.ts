import type { JsonSchema } from '@valibot/to-json-schema'

/**
 * Updates the tables of a document. Each stands between `<!-- table: name -->` and `<!-- end -->`.
 * @param tables the rows of each table, the head first
 * @throws where the document has a table that `tables` lacks
 */
export function withTables(document: string, tables: Record<string, string[][]>): string {
  return document.replace(/(<!-- table: ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin, name, end) => {
    const rows = tables[name]
    if (!rows) throw new Error(`There is no table "${name}".`)
    return `${begin}\n${markdownTable(rows)}\n\n${end}`
  })
}

/** The tables of docs/article.md. */
export function articleTables(schema: JsonSchema): Record<string, string[][]> {
  const section = property(schema, 'sections').items as JsonSchema
  const { anyOf, oneOf } = property(section, 'body').items as JsonSchema
  const blocks = (oneOf ?? anyOf ?? []) as JsonSchema[]
  return {
    article: [['key', 'what it is'], ...keysOf(schema, ['$schema', 'version', 'id'])],
    section: [['key', 'what it is'], ...keysOf(section)],
    blocks: [
      ['`type`', 'key', 'what it is'],
      ...blocks.flatMap(block => {
        const type = `\`${property(block, 'type').const}\``
        return keysOf(block, ['type']).map((cells, index) => [index ? '' : type, ...cells])
      }),
    ],
  }
}

/** The table of docs/config.md. */
export const configTables = (schema: JsonSchema): Record<string, string[][]> => ({
  config: [['key', 'what it is'], ...keysOf(schema, ['$schema'])],
})

const property = (schema: JsonSchema, key: string) => (schema.properties?.[key] ?? {}) as JsonSchema

function keysOf(schema: JsonSchema, skip: string[] = []): string[][] {
  return Object.keys(schema.properties ?? {})
    .filter(key => !skip.includes(key))
    .map(key => {
      const required = schema.required?.includes(key) ? ' Required.' : ''
      return [`\`${key}\``, `${property(schema, key).description ?? ''}${required}`.trim()]
    })
}

function markdownTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...others] = rows
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...others.map(line)].join('\n')
}
