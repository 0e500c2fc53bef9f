import { Nesting } from './nesting.ts'
import { TagScanner } from './tagScanner.ts'

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
    // Browsers end the head at a picture in it, and no article is there.
    const isInHead = head === undefined && tag.name === 'noscript'
    if ((REMOVED.has(tag.name) || isInHead) && !tag.isClosing) {
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
