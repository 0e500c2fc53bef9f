import type { DraftFigure } from '../draft.ts'

/** True if the second picture is the first in another size, or what the first is a placeholder for. */
export function isSamePicture(first: DraftFigure, second: DraftFigure): boolean {
  if (first.src === undefined || first.src === second.src) return true
  if (second.src === undefined) return false
  return fileName(first.src) === fileName(second.src) || (first.alt !== undefined && first.alt === second.alt)
}

/** The file's name without its size, such as `pier` for `https://…/pier-800x600.jpg?w=800`. */
function fileName(address: string): string {
  const path = address.replace(/[?#].*$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:[-_@]?\d+x\d*|[-_]\d{2,4}w?)?\.\w+$/, '')
}
