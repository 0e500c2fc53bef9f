import { plainText } from '../article/plainText.ts'
import type { Block } from '../article/schema.ts'

/** The maximum length of a summary, in UTF-16 code units. */
export const MAX_SUMMARY_LENGTH = 300

/** White space other than a single space. Most texts have none, and this test is ten times faster than replacing. */
const UNEVEN_SPACE = /\s\s|[^\S ]/

// Created on first use: that takes 20 ms, and most incremental builds do not need it.
let graphemes: Intl.Segmenter | undefined

/**
 * Shortens a text: cuts between words, or between graphemes if the script has no spaces, so that emoji stay whole. A
 * cut text ends with "…". White space becomes single spaces.
 * @param maxLength the maximum length of the result, in UTF-16 code units
 */
export function shorten(text: string, maxLength: number): string {
  const line = (UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
  if (line.length <= maxLength) return line
  if (maxLength < 1) return ''
  const space = line.lastIndexOf(' ', maxLength - 1)
  const end = space > maxLength * 0.6 ? space : findGraphemeEnd(line.slice(0, maxLength + 1), maxLength - 1)
  return `${line.slice(0, end).replace(/[\s.,;:–—-]+$/u, '')}…`
}

function findGraphemeEnd(line: string, maxLength: number): number {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let end = 0
  for (const { index, segment } of graphemes.segment(line)) {
    if (index + segment.length > maxLength) break
    end = index + segment.length
  }
  return end
}

/** Returns the first words of the paragraphs, quotes and lists, without captions and headings. */
export function summarize(blocks: Iterable<Block>, maxLength: number = MAX_SUMMARY_LENGTH): string {
  let words = ''
  for (const block of blocks) {
    if (words.length > maxLength) break
    words = `${words} ${blockText(block)}`.trim()
  }
  return shorten(words, maxLength)
}

function blockText(block: Block): string {
  if (block.type === 'figure' || block.type === 'subheading') return ''
  return block.type === 'list' ? block.items.map(plainText).join(' ') : plainText(block.text)
}
