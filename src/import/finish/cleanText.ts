import { safeLink } from '../../article/names/safeUrl.ts'
import type { Span, Text } from '../../article/schema.ts'

/** Collapses white space. Spaces that do not break a line stay: French and numbers use them. */
export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
    .trim()

/**
 * Cleans a text: collapses white space, joins spans of the same kind, removes empty ones and addresses that are not
 * safe. Words stay.
 * @param base resolves relative addresses; without it, they are removed
 * @param onLinkRemoved called with each address that was removed
 * @returns '' if nothing is left
 */
export function cleanText(text: Text, base?: string, onLinkRemoved?: (href: string) => void): Text {
  if (typeof text === 'string') return cleanLine(text)
  const spans: Span[] = []
  for (const part of text) {
    const { text: raw, href, mark }: Span = typeof part === 'string' ? { text: part } : part
    const last = spans.at(-1)
    let words = raw.toWellFormed().replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
    if (last === undefined || last.text.endsWith(' ')) words = words.replace(/^ /, '')
    if (words === '') continue
    const address = href === undefined ? undefined : resolveLink(href, base)
    if (href !== undefined && address === undefined) onLinkRemoved?.(href)
    const isBlank = words.trim() === ''
    const span = { text: words, ...(address && !isBlank && { href: address }), ...(mark && !isBlank && { mark }) }
    if (last && last.href === span.href && last.mark === span.mark) last.text += words
    else spans.push(span)
  }
  trimEnds(spans)
  if (spans.every(({ href, mark }) => !href && !mark)) return spans.map(span => span.text).join('')
  return spans.map(span => (span.href || span.mark ? span : span.text))
}

function trimEnds(spans: Span[]): void {
  for (let first = spans[0]; first; first = spans[0]) {
    first.text = first.text.trimStart()
    if (first.text) break
    spans.shift()
  }
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text) break
    spans.pop()
  }
}

/** The absolute address of a link; undefined if it is not safe, or leads to a place in the same page. */
export function resolveLink(href: string, base?: string): string | undefined {
  if (href.trim().startsWith('#')) return undefined
  try {
    return safeLink(new URL(href.trim(), base).href) ?? undefined
  } catch {
    return undefined
  }
}
