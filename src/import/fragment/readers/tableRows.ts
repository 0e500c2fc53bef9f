import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import type { Dropped } from '../../draft.ts'
import { joinTexts } from '../joinTexts.ts'

interface Cell {
  text: Text
  isHeader: boolean
}

/** More columns than this are counted as one: `colspan` may be any number. */
const MAX_SPAN = 100

/** Collects a table's rows as items of a list: "Country: Norway; Harbours: 12". */
export class TableRows {
  private headers: Text[] | undefined
  private readonly usedHeaders = new Set<number>()
  private row: Cell[] = []
  private readonly items: Text[] = []

  addCell(text: Text, isHeader: boolean, span: number): void {
    this.row.push({ text, isHeader })
    for (let i = 1; i < Math.min(span, MAX_SPAN); i++) this.row.push({ text: '', isHeader })
  }

  endRow(): void {
    const row = this.row
    this.row = []
    if (row.every(cell => plainText(cell.text) === '')) return
    if (row.length > 1 && row.every(cell => cell.isHeader || plainText(cell.text) === '') && !this.headers) {
      this.headers = row.map(cell => cell.text)
      return
    }
    this.items.push(this.headers ? this.describe(row, this.headers) : plainRow(row))
  }

  /** The rows, and the headers of columns without content. */
  end(): { items: Text[]; dropped: Dropped[] } {
    this.endRow()
    const headers = this.headers ?? []
    const unused = headers.filter((text, column) => !this.usedHeaders.has(column) && plainText(text) !== '')
    if (this.items.length === 0) return { items: unused, dropped: [] }
    const dropped = unused.map(text => ({
      text: plainText(text),
      code: 'empty-column',
      reason: 'The column of this header has no content.',
    }))
    return { items: this.items, dropped }
  }

  private describe(row: Cell[], headers: Text[]): Text {
    const parts: Text[] = []
    for (const [column, { text }] of row.entries()) {
      if (plainText(text) === '') continue
      const header = headers[column] ?? ''
      if (plainText(header) === '') parts.push(text)
      else {
        this.usedHeaders.add(column)
        parts.push(joinTexts([header, text], ': '))
      }
    }
    return joinTexts(parts, '; ')
  }
}

function plainRow(row: Cell[]): Text {
  const texts = row.map(cell => cell.text).filter(text => plainText(text) !== '')
  const [first = '', ...rest] = texts
  const hasTitle = rest.length > 0 && (row.length === 2 || row[0]?.isHeader)
  return hasTitle ? joinTexts([first, joinTexts(rest, '; ')], ': ') : joinTexts(texts, '; ')
}
