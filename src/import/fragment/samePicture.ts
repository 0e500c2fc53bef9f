import type { DraftFigure } from '../draft.ts'

/** True if the second picture is the first in another size, or what the first is a placeholder for. */
export function isSamePicture(first: DraftFigure, second: DraftFigure): boolean {
  if (first.src === undefined || first.src === second.src) return true
  if (second.src === undefined) return false
  if (fileName(first.src) === fileName(second.src)) return true
  const ids = idsIn(first.src)
  return idsIn(second.src).some(id => ids.includes(id)) || (first.alt !== undefined && first.alt === second.alt)
}

/** The file's name without its size, such as `pier` for `https://…/pier-800x600.jpg?w=800`. */
function fileName(address: string): string {
  const path = address.replace(/[?#].*$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:[-_@]?\d+x\d*|[-_]\d{2,4}w?)?\.\w+$/, '')
}

/** Long numbers and hashes in an address, by which systems name a picture in all its sizes. */
const idsIn = (address: string): string[] =>
  address.match(
    /(?<![\da-z])(?:\d{9,20}|(?=[a-f-]{0,35}\d)[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}|(?=[a-f]*\d)[\da-f]{16,64})(?![\da-z])/gi,
  ) ?? []
