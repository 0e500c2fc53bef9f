import { isCreditLine } from './findFigures.ts'
import { canBeHeading } from './isHeading.ts'
import { isPictureLine } from './readPicture.ts'

/** More short lines in a row are no headings, but verses, names or links. */
const MAX_HEADINGS_IN_A_ROW = 2

/** Whether a line of a text without markup is a heading: short, and soon followed by text. */
export function isHeadingLine(lines: string[], i: number): boolean {
  if (!canBeHeading(lines[i] ?? '') || isPictureLine(lines[i] ?? '')) return false
  let [first, last] = [i, i]
  const isShort = (at: number) => at >= 0 && canBeHeading(lines[at] ?? '') && !isFigureAt(lines, at)
  while (i - first <= MAX_HEADINGS_IN_A_ROW && isShort(first - 1)) first--
  while (last - i <= MAX_HEADINGS_IN_A_ROW && isShort(last + 1)) last++
  return last - first < MAX_HEADINGS_IN_A_ROW && last + 1 < lines.length
}

/** Whether a line belongs to a figure: it names a picture, or is the alt text or credit of one. */
const isFigureAt = (lines: string[], i: number): boolean =>
  isPictureLine(lines[i] ?? '') || isCreditLine(lines[i] ?? '') || isCreditLine(lines[i + 1] ?? '')
