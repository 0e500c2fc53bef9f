import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import type { DraftBlock, DraftFigure, Dropped } from '../draft.ts'
import { headingLevel, isBlock, isHidden, isWithoutText, markOf, nameOf } from './elements.ts'
import { isEmbed, readEmbed } from './embeds.ts'
import { FigureParts, isSamePicture } from './figureParts.ts'
import { joinTexts } from './joinTexts.ts'
import { isEmoji, readPicture } from './pictures.ts'
import { survey } from './survey.ts'
import { TableRows } from './tables.ts'
import { TextBuilder, type TextStyle } from './textBuilder.ts'
import { walk } from './walk.ts'

/** What a fragment of HTML holds. */
export interface FragmentContent {
  blocks: DraftBlock[]
  /** Words that are not in the blocks: hidden text, labels of forms, navigation. */
  dropped: Dropped[]
}

/**
 * Reads HTML into blocks: the element and everything in it, in reading order. Every word of the fragment is in a block
 * or in `dropped`. Does not change the fragment. Takes linear time, and nesting may be of any depth.
 */
export function readFragment(root: ParentNode): FragmentContent {
  const reader = new FragmentReader(root)
  walk(root, reader)
  return reader.end()
}

/** Elements that are left out with their words. */
const DROPPED: Record<string, Omit<Dropped, 'text'>> = {
  form: { code: 'form', reason: 'A form: it does nothing in an article.' },
  button: { code: 'form', reason: 'A button: it does nothing in an article.' },
  select: { code: 'form', reason: 'A form: it does nothing in an article.' },
  textarea: { code: 'form', reason: 'A form: it does nothing in an article.' },
  nav: { code: 'navigation', reason: 'Navigation of the site.' },
  noscript: { code: 'without-script', reason: 'Text for browsers that run no script.' },
}
const HIDDEN = { code: 'hidden', reason: 'Browsers do not show this text.' }
const FALLBACK = { code: 'embed-fallback', reason: 'Text for browsers that cannot show the embed.' }

/** Text that is collected apart from the paragraphs around it. */
interface Capture {
  builder: TextBuilder
  kind: 'dropped' | 'heading' | 'item' | 'cell' | 'caption' | 'credit' | 'figure' | 'cite'
}
interface List {
  isOrdered: boolean
  items: Text[]
  /** A `<dt>` that waits for its `<dd>`. */
  term: Text | undefined
}

class FragmentReader {
  private readonly blocks: DraftBlock[] = []
  private readonly dropped: Dropped[] = []
  private readonly survey: ReturnType<typeof survey>
  /** What to do at the end of each open element. */
  private readonly leaves: ((() => void) | undefined)[] = []
  private readonly captures: Capture[] = []
  private readonly styles: TextStyle[] = [{}]
  private readonly line = new TextBuilder()
  /** Pictures in the current line, which follow it. */
  private waiting: DraftFigure[] = []
  /** The last block, if it is a figure whose caption or credit may follow. */
  private lastFigure: DraftFigure | undefined
  private figure: FigureParts | undefined
  private list: List | undefined
  private table: TableRows | undefined
  /** For each open quote, the number of blocks before it. */
  private readonly quotes: number[] = []
  private preformatted = 0
  private noscriptDepth = 0
  private breaks = 0

  constructor(root: ParentNode) {
    this.survey = survey(root)
  }

  end(): FragmentContent {
    this.flush()
    return { blocks: this.blocks, dropped: this.dropped }
  }

  text(text: string): void {
    const builder = this.captures.at(-1)?.builder ?? this.line
    if (this.breaks > 0 && /[^ \t\n\r\f]/.test(text)) this.breaks = 0
    builder.add(text, this.styles.at(-1), this.preformatted > 0)
  }

  enter(element: Element): boolean {
    if (isWithoutText(element)) return false
    const name = nameOf(element)
    if (name === 'br') {
      this.lineBreak()
      return false
    }
    if (name === 'img' || name === 'amp-img') {
      this.picture(element)
      return name !== 'img'
    }
    this.leaves.push(this.open(element, name))
    return true
  }

  leave(element: Element): void {
    if (nameOf(element) === 'amp-img') return
    this.leaves.pop()?.()
  }

  /** Begins an element. Returns what to do at its end. */
  private open(element: Element, name: string): (() => void) | undefined {
    if (this.isCapturing('dropped')) return this.separate(element)
    const reason = isHidden(element) ? HIDDEN : DROPPED[name]
    if (name === 'noscript') this.noscriptDepth++
    if (reason) {
      const leave = this.drop(reason)
      return name === 'noscript' ? () => [leave(), this.noscriptDepth--] : leave
    }
    if (isEmbed(element)) return this.embed(element)
    return (
      this.openFigurePart(element, name) ??
      this.openTablePart(element, name) ??
      this.openListPart(element, name) ??
      this.openText(element, name)
    )
  }

  private openFigurePart(element: Element, name: string): (() => void) | undefined {
    const isInFigure = this.figure !== undefined
    if (!isInFigure && this.survey.figures.has(element)) return this.openFigure()
    const role = this.survey.roles.get(element)
    if (!role || this.isCapturing('credit')) return undefined
    if (this.figure) {
      const { figure } = this
      const kind = role === 'caption' ? 'caption' : 'credit'
      if (kind === 'caption' && this.isCapturing('caption')) return undefined
      return this.capture(kind, text => figure.addText(kind, text))
    }
    // Outside a figure, only an element right after a picture is its caption or credit.
    const { lastFigure } = this
    if (!lastFigure || role === 'credit-in-figure' || this.captures.length > 0 || !this.line.isEmpty) return undefined
    if (name === 'figcaption' || lastFigure[role] === undefined) {
      return this.capture(role, text => this.addToFigure(lastFigure, role, text))
    }
    return undefined
  }

  private openFigure(): () => void {
    if (this.captures.length === 0) this.flush()
    const figure = new FigureParts()
    this.figure = figure
    const leave = this.capture('figure', text => figure.addText('other', text))
    return () => {
      leave()
      this.figure = undefined
      const { figures, dropped } = figure.end()
      for (const one of figures) this.addFigure(one)
      this.dropped.push(...dropped)
    }
  }

  private openTablePart(element: Element, name: string): (() => void) | undefined {
    if (name === 'table' && !this.table && this.captures.length === 0 && !this.survey.layouts.has(element)) {
      this.flush()
      const table = new TableRows()
      this.table = table
      return () => {
        this.flush()
        this.table = undefined
        const { items, dropped } = table.end()
        if (items.length > 0) this.push({ type: 'list', isOrdered: false, items })
        this.dropped.push(...dropped)
      }
    }
    const { table } = this
    if (!table) return undefined
    if (name === 'tr') return () => table.endRow()
    if (name !== 'td' && name !== 'th') return undefined
    if (this.captures.length > 0) return undefined
    const span = Number.parseInt(element.getAttribute('colspan') ?? '1', 10)
    return this.capture('cell', text => table.addCell(text, name === 'th', span))
  }

  private openListPart(element: Element, name: string): (() => void) | undefined {
    const isList = name === 'ul' || name === 'ol' || name === 'dl' || name === 'menu'
    const top = this.captures.at(-1)
    if (isList) return this.openList(element, name, top)
    const { list } = this
    const isItem = name === 'li' || name === 'dt' || name === 'dd'
    if (!isItem || !list || (top && top.kind !== 'item')) return undefined
    return this.capture('item', text => addItem(list, text, name))
  }

  private openList(element: Element, name: string, top: Capture | undefined): (() => void) | undefined {
    if (this.list) {
      // A list in an item: its items follow what the item has so far.
      if (top?.kind === 'item') addItem(this.list, top.builder.take(), 'li')
      return () => undefined
    }
    if (this.captures.length > 0 || this.survey.layouts.has(element)) return undefined
    this.flush()
    const list: List = { isOrdered: name === 'ol', items: [], term: undefined }
    this.list = list
    return () => {
      this.flush()
      this.list = undefined
      if (list.term !== undefined) list.items.push(list.term)
      if (list.items.length > 0) this.push({ type: 'list', isOrdered: list.isOrdered, items: list.items })
    }
  }

  private openText(element: Element, name: string): (() => void) | undefined {
    const level = headingLevel(element)
    if (level !== undefined && this.captures.length === 0) {
      this.flush()
      return this.capture('heading', text => {
        if (plainText(text) !== '') this.push({ type: 'heading', level, text })
      })
    }
    if (name === 'blockquote' && this.captures.length === 0) return this.openQuote()
    const isCite = name === 'cite' || name === 'footer' || name === 'figcaption'
    if (isCite && this.quotes.length > 0 && this.captures.length === 0 && this.isAtLineStart(name)) {
      this.flush()
      return this.capture('cite', text => this.addCite(plainText(text)))
    }
    if (name === 'pre') this.preformatted++
    const style = styleOf(element, name, this.styles.at(-1) ?? {})
    if (style) this.styles.push(style)
    if (name === 'q') this.text('“')
    const separate = this.separate(element)
    return () => {
      if (name === 'pre') this.preformatted--
      if (name === 'q') this.text('”')
      if (style) this.styles.pop()
      separate?.()
    }
  }

  private openQuote(): () => void {
    this.flush()
    this.quotes.push(this.blocks.length)
    return () => {
      this.flush()
      this.quotes.pop()
    }
  }

  private isAtLineStart(name: string): boolean {
    return name !== 'cite' || this.line.isEmpty
  }

  /** Adds a quote's source to its last block. */
  private addCite(cite: string): void {
    if (cite === '') return
    const quote = this.blocks.slice(this.quotes.at(-1)).findLast(block => block.type === 'quote')
    if (quote && quote.cite === undefined) quote.cite = cite.replace(/^[-–—―]\s*/, '')
    else this.push({ type: 'paragraph', text: cite })
  }

  /** Ends the line before and after a block. */
  private separate(element: Element): (() => void) | undefined {
    if (!isBlock(element)) return undefined
    this.endLine()
    return () => this.endLine()
  }

  private endLine(): void {
    const builder = this.captures.at(-1)?.builder
    if (builder) builder.addSpace()
    else this.flush()
  }

  private lineBreak(): void {
    const builder = this.captures.at(-1)?.builder
    if (builder) builder.addSpace()
    else if (this.breaks++ > 0) this.flush()
    else this.line.addSpace('\n')
  }

  private picture(img: Element): void {
    if (isEmoji(img)) {
      this.text(img.getAttribute('alt') ?? '')
      return
    }
    const picture = readPicture(img)
    if (!picture) return
    if (this.figure) this.figure.addPicture(picture)
    else if (this.noscriptDepth > 0) this.addTwin(picture)
    else if (!this.isCapturing('dropped')) this.addFigure(picture)
  }

  /** Adds a picture for browsers without script, which often repeats the one before it. */
  private addTwin(picture: DraftFigure): void {
    const { lastFigure } = this
    if (!lastFigure || !isSamePicture(lastFigure, picture)) this.addFigure(picture)
    else if (lastFigure.src === undefined) Object.assign(lastFigure, picture)
  }

  private addFigure(figure: DraftFigure): void {
    this.lastFigure = figure
    if (this.captures.length > 0 || this.list || this.table || !this.line.isEmpty) this.waiting.push(figure)
    else this.blocks.push(figure)
  }

  private addToFigure(figure: DraftFigure, role: 'caption' | 'credit', text: Text): void {
    if (plainText(text) === '') return
    if (role === 'credit') figure.credit = figure.credit ? `${figure.credit} / ${plainText(text)}` : plainText(text)
    else figure.caption = figure.caption ? joinTexts([figure.caption, text], ' ') : text
    this.lastFigure = figure
  }

  private embed(element: Element): () => void {
    const leave = this.drop(FALLBACK)
    const link = readEmbed(element)
    return () => {
      leave()
      if (!link) return
      const text = [{ text: link.title, href: link.href }]
      const builder = this.captures.at(-1)?.builder
      if (builder) builder.add(link.title, { href: link.href })
      else {
        this.flush()
        this.push({ type: 'paragraph', text })
      }
    }
  }

  private drop(reason: Omit<Dropped, 'text'>): () => void {
    return this.capture('dropped', text => {
      if (plainText(text) !== '') this.dropped.push({ text: plainText(text), ...reason })
    })
  }

  /** Collects text apart until the element ends. */
  private capture(kind: Capture['kind'], onEnd: (text: Text) => void): () => void {
    this.captures.at(-1)?.builder.addSpace()
    this.captures.push({ builder: new TextBuilder(), kind })
    return () => onEnd((this.captures.pop() as Capture).builder.take())
  }

  private isCapturing(kind: Capture['kind']): boolean {
    return this.captures.at(-1)?.kind === kind
  }

  /** Ends a paragraph. */
  private flush(): void {
    this.breaks = 0
    if (this.line.isEmpty) {
      this.line.take()
      this.pushWaiting()
      return
    }
    const text = this.line.take()
    this.push(this.quotes.length > 0 ? { type: 'quote', text } : { type: 'paragraph', text })
  }

  private push(block: DraftBlock): void {
    this.blocks.push(block)
    this.lastFigure = undefined
    this.pushWaiting()
  }

  private pushWaiting(): void {
    if (this.waiting.length === 0 || this.list || this.table) return
    this.blocks.push(...this.waiting)
    this.lastFigure = this.waiting.at(-1)
    this.waiting = []
  }
}

function addItem(list: List, text: Text, name: string): void {
  if (plainText(text) === '') return
  const { term } = list
  if (name === 'dd' && term !== undefined) {
    list.items.push(joinTexts([term, text], ': '))
    list.term = undefined
    return
  }
  if (term !== undefined) list.items.push(term)
  list.term = name === 'dt' ? text : undefined
  if (name !== 'dt') list.items.push(text)
}

/** The style of an element's text, or undefined if it is that of the text around it. */
function styleOf(element: Element, name: string, outer: TextStyle): TextStyle | undefined {
  const mark = markOf(element)
  const href = name === 'a' ? element.getAttribute('href')?.trim() : undefined
  const isLink = href !== undefined && href !== '' && !href.startsWith('#')
  if (!mark && !isLink) return undefined
  return {
    href: isLink ? href : outer.href,
    mark: mark === 'none' ? undefined : mark === 'em' ? (outer.mark ?? 'em') : (mark ?? outer.mark),
  }
}
