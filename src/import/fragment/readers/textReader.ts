import { plainText } from '../../../article/plainText.ts'
import type { BlockWriter, Leave } from '../blockWriter.ts'
import { headingLevel, isBlock, markOf } from '../elements.ts'
import type { TextStyle } from '../textBuilder.ts'

/** Reads headings, quotes, paragraphs, and the style of their text. */
export class TextReader {
  private readonly writer: BlockWriter
  private readonly styles: TextStyle[] = [{}]
  private preformatted = 0

  constructor(writer: BlockWriter) {
    this.writer = writer
  }

  addText(text: string): void {
    this.writer.addText(text, this.styles.at(-1), this.preformatted > 0)
  }

  open(element: Element, name: string): Leave | undefined {
    if (this.writer.captures.isEmpty) {
      const leave = this.openBlock(element, name)
      if (leave) return leave
    }
    if (name === 'pre') this.preformatted++
    const style = styleOf(element, name, this.styles.at(-1) ?? {})
    if (style) this.styles.push(style)
    if (name === 'q') this.addText('“')
    const endLine = this.separate(element)
    return () => {
      if (name === 'pre') this.preformatted--
      if (name === 'q') this.addText('”')
      if (style) this.styles.pop()
      endLine?.()
    }
  }

  /** Ends the line before an element that is a block, and after it. */
  separate(element: Element): Leave | undefined {
    if (!isBlock(element)) return undefined
    this.writer.endLine()
    return () => this.writer.endLine()
  }

  /** Begins a heading, a quote or its source. */
  private openBlock(element: Element, name: string): Leave | undefined {
    const { writer } = this
    const level = headingLevel(element)
    if (level !== undefined) {
      writer.flush()
      return writer.captures.begin('heading', text => {
        if (plainText(text) !== '') writer.push({ type: 'heading', level, text })
      })
    }
    if (name === 'blockquote') return writer.beginQuote()
    // A `<cite>` in a line is the title of a work.
    const isCite = name === 'footer' || name === 'figcaption' || (name === 'cite' && writer.isAtLineStart)
    if (!isCite || !writer.isInQuote) return undefined
    writer.flush()
    return writer.captures.begin('cite', text => writer.addCite(plainText(text)))
  }
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
