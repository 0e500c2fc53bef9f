/** A paragraph, heading or other piece of a text, on one line. */
export interface Line {
  text: string
  /** How many blank lines are before it. */
  gap: number
}

/** Longer lines are paragraphs, not lines that a program wrapped. */
const MAX_WRAPPED = 100
/** Fewer full lines may be chance. */
const MIN_WRAPPED = 3
const END_OF_SENTENCE = /[.!?…。！？؟:]["'”’»)\]]*$/u

/**
 * Splits a text into lines, one for each paragraph. Lines that a program wrapped at a width, as in wire copy and
 * e-mail, are joined.
 * @param beginsLine whether a line begins something new, so that it does not continue the line before
 */
export function splitLines(text: string, beginsLine: (line: string) => boolean): Line[] {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)
  const width = findWrapWidth(raw)
  const lines: Line[] = []
  let gap = 0
  let previous = ''
  for (const each of raw) {
    const line = each.trim()
    const last = lines.at(-1)
    if (line === '') gap++
    else {
      const continues = last && gap === 0 && !/^\s/.test(each) && isFull(previous, line, width) && !beginsLine(line)
      if (continues) last.text += ` ${line}`
      else lines.push({ text: line, gap })
      gap = 0
    }
    previous = line
  }
  return lines
}

/** The width at which a text is wrapped; infinite if it is not. */
function findWrapWidth(raw: string[]): number {
  let width = 0
  for (const line of raw) width = Math.max(width, line.trim().length)
  if (width > MAX_WRAPPED) return Number.POSITIVE_INFINITY
  let full = 0
  let pairs = 0
  for (const [i, line] of raw.entries()) {
    const next = raw[i + 1]?.trim()
    if (!line.trim() || !next) continue
    pairs++
    if (isFull(line.trim(), next, width) && !END_OF_SENTENCE.test(line.trim())) full++
  }
  return full >= MIN_WRAPPED && full >= pairs / 2 ? width : Number.POSITIVE_INFINITY
}

/** Whether a line had no place for the first word of the next one. */
const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) > width - 2
