import type { Text } from '../../article/schema.ts'

/** Part of a text, by positions in its plain text. Spans keep links and marks. White space around it is removed. */
export function sliceText(text: Text, start: number, end: number): Text {
  if (typeof text === 'string') return text.slice(start, end).trim()
  const parts: Exclude<Text, string> = []
  let position = 0
  for (const part of text) {
    const words = typeof part === 'string' ? part : part.text
    const kept = words.slice(Math.max(0, start - position), Math.max(0, end - position))
    position += words.length
    if (kept) parts.push(typeof part === 'string' ? kept : { ...part, text: kept })
  }
  trimFirst(parts)
  trimLast(parts)
  return parts.every(part => typeof part === 'string') ? parts.join('') : parts
}

function trimFirst(parts: Exclude<Text, string>): void {
  for (let first = parts[0]; first !== undefined; first = parts[0]) {
    const kept = (typeof first === 'string' ? first : first.text).trimStart()
    if (kept) parts[0] = typeof first === 'string' ? kept : { ...first, text: kept }
    if (kept) return
    parts.shift()
  }
}

function trimLast(parts: Exclude<Text, string>): void {
  for (let last = parts.at(-1); last !== undefined; last = parts.at(-1)) {
    const kept = (typeof last === 'string' ? last : last.text).trimEnd()
    if (kept) parts[parts.length - 1] = typeof last === 'string' ? kept : { ...last, text: kept }
    if (kept) return
    parts.pop()
  }
}
