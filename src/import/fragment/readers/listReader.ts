import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import type { BlockWriter, Leave } from '../blockWriter.ts'
import { joinTexts } from '../joinTexts.ts'

/** Reads lists. The items of lists inside an item follow it. */
export class ListReader {
  private readonly writer: BlockWriter
  /** Lists that only arrange blocks. */
  private readonly layouts: Set<Element>
  private list: ListItems | undefined

  constructor(writer: BlockWriter, layouts: Set<Element>) {
    this.writer = writer
    this.layouts = layouts
  }

  open(element: Element, name: string): Leave | undefined {
    if (name === 'ul' || name === 'ol' || name === 'dl' || name === 'menu') return this.openList(element, name)
    const { list } = this
    const { captures } = this.writer
    const isItem = name === 'li' || name === 'dt' || name === 'dd'
    if (!isItem || !list || !(captures.isEmpty || captures.isIn('item'))) return undefined
    return captures.begin('item', text => list.add(text, name))
  }

  private openList(element: Element, name: string): Leave | undefined {
    const { captures } = this.writer
    if (this.list) {
      // A list in an item: its items follow what the item has so far.
      if (captures.isIn('item') && captures.builder) this.list.add(captures.builder.take(), 'li')
      return () => undefined
    }
    if (!captures.isEmpty || this.layouts.has(element)) return undefined
    const list = new ListItems()
    const end = this.writer.beginGroup(name === 'ol')
    this.list = list
    return () => {
      this.list = undefined
      end(list.end())
    }
  }
}

/** Collects the items of a list. A term becomes one item with its description: "Ebb: falling". */
class ListItems {
  private readonly items: Text[] = []
  /** A `<dt>` that waits for its `<dd>`. */
  private term: Text | undefined

  add(text: Text, name: string): void {
    if (plainText(text) === '') return
    const { term } = this
    if (name === 'dd' && term !== undefined) {
      this.items.push(joinTexts([term, text], ': '))
      this.term = undefined
      return
    }
    if (term !== undefined) this.items.push(term)
    this.term = name === 'dt' ? text : undefined
    if (name !== 'dt') this.items.push(text)
  }

  end(): Text[] {
    return this.term === undefined ? this.items : [...this.items, this.term]
  }
}
