import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import type { DraftBlock, DraftFigure, Dropped } from '../draft.ts'
import { Captures } from './captures.ts'
import { isSamePicture } from './samePicture.ts'
import { TextBuilder, type TextStyle } from './textBuilder.ts'

/** What readers of a fragment do at the end of an element. */
export type Leave = () => void

/** Collects the blocks of a fragment. Figures inside a line, list or table follow it. */
export class BlockWriter {
  readonly blocks: DraftBlock[] = []
  readonly dropped: Dropped[] = []
  readonly captures = new Captures()
  /** The last block, if it is a figure whose caption or credit may follow. */
  lastFigure: DraftFigure | undefined
  /** The paragraph that is being collected. */
  private readonly line = new TextBuilder()
  /** Figures that follow what is open now. */
  private waiting: DraftFigure[] = []
  /** For each open quote, the number of blocks before it. */
  private readonly quotes: number[] = []
  private openGroups = 0
  private breaks = 0

  /** True if no paragraph has begun. */
  get isAtLineStart(): boolean {
    return this.line.isEmpty
  }

  get isInQuote(): boolean {
    return this.quotes.length > 0
  }

  addText(text: string, style: TextStyle | undefined, isPreformatted: boolean): void {
    if (this.breaks > 0 && /[^ \t\n\r\f]/.test(text)) this.breaks = 0
    const builder = this.captures.builder ?? this.line
    builder.add(text, style, isPreformatted)
  }

  /** Ends the line before or after an element that is a block. */
  endLine(): void {
    if (this.captures.isEmpty) this.flush()
    else this.captures.endLine()
  }

  /** Adds a line break. The second one ends the paragraph. */
  addBreak(): void {
    if (!this.captures.isEmpty) this.captures.endLine()
    else if (this.breaks++ > 0) this.flush()
    else this.line.addSpace('\n')
  }

  /** Adds a link to something that an article cannot show. */
  addLink(link: { href: string; title: string }): void {
    const { builder } = this.captures
    if (builder) {
      builder.add(link.title, { href: link.href })
      return
    }
    this.flush()
    this.push({ type: 'paragraph', text: [{ text: link.title, href: link.href }] })
  }

  /** Leaves out the text of an element. */
  drop(reason: Omit<Dropped, 'text'>): Leave {
    return this.captures.begin('dropped', text => {
      if (plainText(text) !== '') this.dropped.push({ text: plainText(text), ...reason })
    })
  }

  /** Begins a list or table. Returns what to do at its end, with the texts of its items. */
  beginGroup(isOrdered: boolean): (items: Text[]) => void {
    this.flush()
    this.openGroups++
    return items => {
      this.flush()
      this.openGroups--
      if (items.length > 0) this.push({ type: 'list', isOrdered, items })
    }
  }

  beginQuote(): Leave {
    this.flush()
    this.quotes.push(this.blocks.length)
    return () => {
      this.flush()
      this.quotes.pop()
    }
  }

  /** Adds a quote's source to its last block. */
  addCite(cite: string): void {
    if (cite === '') return
    const quote = this.blocks.slice(this.quotes.at(-1)).findLast(block => block.type === 'quote')
    if (quote && quote.cite === undefined) quote.cite = cite.replace(/^[-–—―]\s*/, '')
    else this.push({ type: 'paragraph', text: cite })
  }

  addFigure(figure: DraftFigure): void {
    this.lastFigure = figure
    if (!this.captures.isEmpty || this.openGroups > 0 || !this.line.isEmpty) this.waiting.push(figure)
    else this.blocks.push(figure)
  }

  /** Adds a picture for browsers without script, which often repeats the one before it. */
  addTwin(picture: DraftFigure): void {
    const { lastFigure } = this
    if (!lastFigure || !isSamePicture(lastFigure, picture)) this.addFigure(picture)
    else if (lastFigure.src === undefined) Object.assign(lastFigure, picture)
  }

  /** Ends a paragraph. */
  flush(): void {
    this.breaks = 0
    const isEmpty = this.line.isEmpty
    const text = this.line.take()
    if (isEmpty) this.pushWaiting()
    else this.push({ type: this.isInQuote ? 'quote' : 'paragraph', text })
  }

  push(block: DraftBlock): void {
    this.blocks.push(block)
    this.lastFigure = undefined
    this.pushWaiting()
  }

  private pushWaiting(): void {
    if (this.waiting.length === 0 || this.openGroups > 0) return
    this.blocks.push(...this.waiting)
    this.lastFigure = this.waiting.at(-1)
    this.waiting = []
  }
}
