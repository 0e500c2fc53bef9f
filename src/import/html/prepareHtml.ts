import { LIMITS } from '../limits.ts'

/** HTML without what no article needs. */
export interface PreparedHtml {
  html: string
  /** The contents of JSON-LD scripts. */
  jsonLd: string[]
  /** How many elements it has, roughly. */
  elements: number
}

/** Elements that are removed with their content. Parsers do not agree on what is inside a `<template>`. */
const REMOVED = new Set(['script', 'style', 'template', 'svg'])
/** Elements without end tag, or whose end tag is often left out: they do not nest in themselves. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th tbody thead tfoot html head body'
  ).split(' '),
)

/** Tags that authors may leave out. Not every parser adds them, so they are always written. */
const FRAME = new Set(['html', 'head', 'body'])
/** Elements that may stand in the head; pictures and frames only in its `<noscript>`. */
const IN_HEAD = new Set('meta link title base noscript script style img iframe'.split(' '))

/**
 * Removes scripts, styles, comments and templates, and limits how deep elements are nested, so that parsers and
 * Readability take linear time and do not overflow their stack. Tags that are too deep are removed, their text stays.
 * The result has one `<html>`, `<head>` and `<body>`.
 */
export function prepareHtml(text: string): PreparedHtml {
  const pieces: string[] = []
  const jsonLd: string[] = []
  const nesting = new Nesting()
  const scanner = new TagScanner(text)
  let kept = 0
  let elements = 0
  let headEnd = 0
  let isTextInHead = false
  let head: string | undefined
  const attributes = new Map<string, string>()
  const endHead = () => {
    const end = Math.max(kept, headEnd)
    head ??= [...pieces.splice(0), text.slice(kept, end)].join('')
    kept = end
  }
  for (let tag = scanner.next(0); tag; tag = scanner.next(tag.end)) {
    if (FRAME.has(tag.name)) {
      const endsHead =
        head === undefined && (tag.name === 'body' ? !tag.isClosing : tag.name === 'head' && tag.isClosing)
      if (endsHead) {
        headEnd = tag.start
        endHead()
      } else pieces.push(text.slice(kept, tag.start))
      kept = tag.end
      if (!tag.isClosing && !attributes.has(tag.name))
        attributes.set(tag.name, text.slice(tag.start + 1 + tag.name.length, tag.end - 1))
      continue
    }
    if (head === undefined) {
      const hasText = !isTextInHead && /\S/.test(text.slice(Math.max(kept, headEnd), tag.start))
      if (hasText || !(IN_HEAD.has(tag.name) || tag.name === '')) endHead()
      else headEnd = tag.end
      isTextInHead = !tag.isClosing && (tag.name === 'title' || tag.name === 'noscript')
    }
    if (REMOVED.has(tag.name) && !tag.isClosing) {
      pieces.push(text.slice(kept, tag.start), ' ')
      const isOpen = tag.name === 'svg' ? text[tag.end - 2] !== '/' : true
      const content = isOpen ? scanner.skip(tag) : { start: tag.end, end: tag.end }
      const isJsonLd = tag.name === 'script' && /application\/ld\+json/i.test(text.slice(tag.start, tag.end))
      if (isJsonLd) jsonLd.push(text.slice(content.start, content.end))
      kept = tag.end
    } else if (tag.name === '' || REMOVED.has(tag.name) || !nesting.keeps(tag)) {
      pieces.push(text.slice(kept, tag.start))
      kept = tag.end
    } else if (!tag.isClosing) elements++
  }
  if (head === undefined) endHead()
  pieces.push(text.slice(kept))
  const open = (name: string) => `<${name}${attributes.get(name) ?? ''}>`
  const html = `${open('html')}${open('head')}${head}</head>${open('body')}${pieces.join('')}</body></html>`
  return { html, jsonLd, elements }
}

interface Tag {
  /** In lower case; '' for comments and declarations. */
  name: string
  isClosing: boolean
  start: number
  end: number
}

/** Follows which elements are open. */
class Nesting {
  private readonly open: string[] = []
  private readonly removed = new Map<string, number>()

  /** False for a tag that is nested too deep, and for its end tag. */
  keeps({ name, isClosing }: Tag): boolean {
    if (NOT_NESTING.has(name)) return true
    const removed = this.removed.get(name) ?? 0
    if (!isClosing) {
      if (this.open.length < LIMITS.depth) this.open.push(name)
      else this.removed.set(name, removed + 1)
      return this.open.length < LIMITS.depth
    }
    if (removed > 0) {
      this.removed.set(name, removed - 1)
      return false
    }
    const at = this.open.lastIndexOf(name)
    if (at >= 0) this.open.length = at
    return true
  }
}

class TagScanner {
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
    if (!isNesting) tag.end = text.length
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
