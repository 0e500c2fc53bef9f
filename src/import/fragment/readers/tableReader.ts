import type { BlockWriter, Leave } from '../blockWriter.ts'
import { TableRows } from './tableRows.ts'

/** Reads tables as lists. Tables inside a table are text of its cells. */
export class TableReader {
  private readonly writer: BlockWriter
  /** Tables that only arrange blocks. */
  private readonly layouts: Set<Element>
  private table: TableRows | undefined

  constructor(writer: BlockWriter, layouts: Set<Element>) {
    this.writer = writer
    this.layouts = layouts
  }

  open(element: Element, name: string): Leave | undefined {
    const { captures } = this.writer
    const { table } = this
    if (!table) {
      return name === 'table' && captures.isEmpty && !this.layouts.has(element) ? this.openTable() : undefined
    }
    if (name === 'tr') return () => table.endRow()
    if ((name !== 'td' && name !== 'th') || !captures.isEmpty) return undefined
    const span = Number.parseInt(element.getAttribute('colspan') ?? '1', 10)
    return captures.begin('cell', text => table.addCell(text, name === 'th', span))
  }

  private openTable(): Leave {
    const table = new TableRows()
    const end = this.writer.beginGroup(false)
    this.table = table
    return () => {
      this.table = undefined
      const { items, dropped } = table.end()
      end(items)
      this.writer.dropped.push(...dropped)
    }
  }
}
