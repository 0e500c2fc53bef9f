import type { Text } from '../../article/schema.ts'

/** How a piece of text looks. */
export interface TextStyle {
  href?: string | undefined
  mark?: 'em' | 'strong' | undefined
}

/** Joins pieces of text, with whitespace as browsers show it: runs become one space, none at the ends. */
export class TextBuilder {
  private pieces: ({ text: string } & TextStyle)[] = []
  /** Whitespace that is only shown if more text follows. */
  private space: '' | ' ' | '\n' = ''

  /** True if nothing that readers see was added. */
  get isEmpty(): boolean {
    return this.pieces.length === 0
  }

  /** Adds text. Pass `isPreformatted` to keep its line breaks. */
  add(text: string, style: TextStyle = {}, isPreformatted = false): void {
    const words = isPreformatted ? text.replace(/[ \t\r\f]+/g, ' ') : text.replace(/[ \t\n\r\f]+/g, ' ')
    if (/^[ \n]/.test(words)) this.addSpace(words.startsWith('\n') ? '\n' : ' ')
    const trimmed = trimSpace(words)
    if (trimmed === '' || (this.isEmpty && !/[^\s\u200B-\u200D\u2060]/.test(trimmed))) return
    this.push(trimmed, style)
    if (/[ \n]$/.test(words)) this.addSpace(words.endsWith('\n') ? '\n' : ' ')
  }

  /** Separates what was added from what follows. */
  addSpace(space: ' ' | '\n' = ' '): void {
    if (!this.isEmpty && this.space !== '\n') this.space = space
  }

  /** The text so far. The builder is empty afterwards. */
  take(): Text {
    const pieces = this.pieces
    this.pieces = []
    this.space = ''
    const spans = pieces.map(({ text, href, mark }) =>
      href === undefined && mark === undefined
        ? text
        : { text, ...(href !== undefined && { href }), ...(mark && { mark }) },
    )
    return spans.every(span => typeof span === 'string') ? spans.join('') : spans
  }

  private push(text: string, { href, mark }: TextStyle): void {
    const last = this.pieces.at(-1)
    const space = this.space
    this.space = ''
    if (last && last.href === href && last.mark === mark) {
      last.text += space + text
      return
    }
    // A space between two styles belongs to neither: links and emphasis begin and end with their words.
    const isPlain = href === undefined && mark === undefined
    if (space !== '' && last) {
      if (isPlain) {
        this.pieces.push({ text: space + text, href, mark })
        return
      }
      if (last.href === undefined && last.mark === undefined) last.text += space
      else this.pieces.push({ text: space })
    }
    this.pieces.push({ text, href, mark })
  }
}

/** Removes spaces and line breaks at the ends. A pattern for the end would take quadratic time. */
function trimSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && (text[start] === ' ' || text[start] === '\n')) start++
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--
  return text.slice(start, end)
}
