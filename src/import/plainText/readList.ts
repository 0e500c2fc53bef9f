import type { DraftBlock } from '../draft.ts'
import type { Line } from './splitLines.ts'

const BULLET = /^[-*•·‣▪◦●・]\s+(?=\S)/u
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u

/**
 * Reads a list at the start of some lines: two items or more, or one with a real bullet.
 * @returns the list, and how many lines it takes; undefined if there is none
 */
export function readList(lines: Line[]): { block: DraftBlock; count: number } | undefined {
  const first = lines[0]?.text ?? ''
  const isOrdered = NUMBER.test(first)
  if (!isOrdered && !BULLET.test(first)) return undefined
  const marker = isOrdered ? NUMBER : BULLET
  const start = Number(NUMBER.exec(first)?.[1] ?? 0)
  const items: string[] = []
  for (const { text, gap } of lines) {
    const isNext = marker.test(text) && (!isOrdered || Number(NUMBER.exec(text)?.[1]) === start + items.length)
    if (!isNext || (items.length > 0 && gap > 1)) break
    items.push(text.replace(marker, ''))
  }
  if (items.length < 2 && (isOrdered || !first.startsWith('•'))) return undefined
  return { block: { type: 'list', isOrdered, items }, count: items.length }
}
