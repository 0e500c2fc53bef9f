import type { DraftFigure } from '../draft.ts'

/** True if the second picture is the first in another size, or what the first is a placeholder for. */
export function isSamePicture(first: DraftFigure, second: DraftFigure): boolean {
  if (first.src === undefined || first.src === second.src) return true
  if (second.src === undefined) return false
  const name = fileName(first.src)
  if (name !== '' && name === fileName(second.src)) return true
  const ids = idsIn(first.src)
  if (idsIn(second.src).some(id => ids.includes(id))) return true
  return first.alt === second.alt && (first.alt?.length ?? 0) >= MIN_ALT_LETTERS
}

/** Shorter alt texts say what any picture is: "Image". */
const MIN_ALT_LETTERS = 8

/** The address of the whole picture in that of a service for smaller ones: `https://small.example/?url=https%3A…`. */
export function originalAddress(address: string): string {
  const inner = /.(https?(?::\/\/|%3a%2f%2f).{4,})$/i.exec(address)?.[1]
  if (inner === undefined) return address
  try {
    const whole = inner.replace(/&.*$/, '')
    return /^https?:/i.test(whole) ? whole : decodeURIComponent(whole)
  } catch {
    return address
  }
}

/**
 * The file's name without its size, such as `pier` for `https://…/pier-800x600.jpg?w=800`. For a smaller copy from a
 * service it is the whole address of the original.
 */
function fileName(address: string): string {
  const original = originalAddress(address)
  const path = original.replace(/[?#].*$/, '')
  const name = original === address ? path.slice(path.lastIndexOf('/') + 1) : path
  return name.replace(/(?:[-_@]?\d+x\d*|[-_]\d{2,4}w?)?\.\w+$/, '')
}

/** Long numbers and hashes in an address, by which systems name a picture in all its sizes. */
const idsIn = (address: string): string[] =>
  originalAddress(address).match(
    /(?<![\da-z])(?:\d{9,20}|(?=[a-f-]{0,35}\d)[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}|(?=[a-f]*\d)[\da-f]{16,64})(?![\da-z])/gi,
  ) ?? []
