/** A tag in the text of a page. */
export interface Tag {
  /** In lower case; '' for comments and declarations. */
  name: string
  isClosing: boolean
  /** The position of its `<`. */
  start: number
  /** The position after its `>`. */
  end: number
}

/** Finds the tags in a text of HTML, in linear time also if it is broken. */
export class TagScanner {
  /** Set once a quote is never closed: from there on, tags end at the next `>`. */
  private areQuotesBroken = false

  /** Elements that were not closed, so that they are searched only once. */
  private readonly unclosed = new Set<string>()
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The next tag, comment or declaration. */
  next(from: number): Tag | undefined {
    const { text } = this
    for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
      if (text.startsWith('<!--', start)) {
        const end = text.indexOf('-->', start + 2)
        return { name: '', isClosing: false, start, end: end < 0 ? text.length : end + 3 }
      }
      const isClosing = text[start + 1] === '/'
      const nameStart = start + (isClosing ? 2 : 1)
      const code = text.charCodeAt(nameStart) | 32
      const isDeclaration = text[start + 1] === '!' || text[start + 1] === '?'
      if (!isDeclaration && !(code >= 97 && code <= 122)) continue
      const end = this.endOf(nameStart)
      if (end < 0) return undefined
      return { name: isDeclaration ? '' : this.nameAt(nameStart), isClosing, start, end }
    }
    return undefined
  }

  /** Moves a tag's end to the end of its element. Returns where its content is. */
  skip(tag: Tag): { start: number; end: number } {
    const { text } = this
    const start = tag.end
    if (this.unclosed.has(tag.name)) return { start, end: start }
    const pattern = new RegExp(`<(/?)${tag.name}(?=[\\s/>])`, 'gi')
    const isNesting = tag.name === 'template' || tag.name === 'svg'
    pattern.lastIndex = start
    let depth = 1
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[1]) depth--
      else if (isNesting) depth++
      if (depth > 0) continue
      const end = text.indexOf('>', match.index)
      tag.end = end < 0 ? text.length : end + 1
      return { start, end: match.index }
    }
    // Browsers also hide everything after a script that is not closed; for the others, only the tag is removed.
    this.unclosed.add(tag.name)
    if (tag.name === 'script' || tag.name === 'style') tag.end = text.length
    return { start, end: tag.end }
  }

  private nameAt(start: number): string {
    let end = start
    while (end < this.text.length && end - start < 60 && !/[\s/>]/.test(this.text[end] as string)) end++
    return this.text.slice(start, end).toLowerCase()
  }

  /** The position after the tag's `>`, which may also be inside the quotes of an attribute. -1 if there is none. */
  private endOf(from: number): number {
    const { text } = this
    if (!this.areQuotesBroken) {
      let quote = ''
      let previous = ''
      for (let at = from; at < text.length; at++) {
        const char = text[at] as string
        if (quote !== '') {
          if (char === quote) quote = ''
        } else if (char === '>') return at + 1
        else if ((char === '"' || char === "'") && previous === '=') quote = char
        if (char > ' ') previous = char
      }
      this.areQuotesBroken = true
    }
    return text.indexOf('>', from) + 1 || -1
  }
}
