import type { Dropped } from '../draft.ts'
import type { Line } from './splitLines.ts'

// cspell:disable
/** "(END)", "-30-", "###", "ENDS". */
const END =
  /^[\s(<[–—*=-]{0,6}(?:end|ends|ende|fin|fim|30|endit|结束|完|終わり|انتهى)[\s)>\]–—*=.-]{0,6}$|^\s*#{2,5}\s*$/iu
/** "(MORE)", between pages. */
const MORE = /^[\s(<[–—-]{0,4}(?:more|mehr|suite|sigue|segue|mais)[\s)>\]–—-]{0,4}$/u
// cspell:enable
/** "HARBOUR-REOPENING/ (UPDATE 2)", "BC-US--Harbor", "bc-harbor-1st-ld". */
const SLUG =
  /^(?:[A-Z]{2}[-–]{1,2}\S+.{0,40}|[A-Z\d]+[-/][A-Z\d/-]*(?:\s\([A-Z\d ,.]{1,60}\))?|[a-z]{2}[-–]{1,2}[a-z\d-]+)$/
/** "URGENT", "UPDATE 1", "(RECASTS, ADDS QUOTE)", "EMBARGOED UNTIL …". */
const INSTRUCTION =
  /^(?:URGENT|FLASH|BULLETIN|ALERT|(?:FOR IMMEDIATE|PRESS|NEWS) RELEASE:?|For Immediate Release|EMBARGOED?\b.{0,80}|[(<[][A-Z\d ,;:.'’-]{4,120}[)>\]])$/
/** Marks in other lines than the last few are text. */
const MAX_LINES_AFTER_END = 10
const HAS_WORDS = /[\p{L}\p{N}]/u

/**
 * Removes the marks of wire copy: the slug above the headline, "(MORE)" and "(END)" with what follows it. Also lines
 * without any word, such as "* * *".
 */
export function removeWireMarks(lines: Line[]): { lines: Line[]; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const drop = (line: Line, code: string, reason: string) => void dropped.push({ text: line.text, code, reason })
  let first = 0
  while (first < lines.length - 1 && first < 3 && isSlug(lines[first]?.text ?? '')) first++
  for (const line of lines.slice(0, first)) drop(line, 'slug', 'It names the story for editors.')
  const end = lines.findLastIndex(({ text }) => END.test(text))
  const hasEnd = end > first && end >= lines.length - 1 - MAX_LINES_AFTER_END
  for (const line of hasEnd ? lines.slice(end) : []) drop(line, 'end-mark', 'It stands after the end of the text.')
  const body = lines.slice(first, hasEnd ? end : lines.length).filter((line, i) => {
    if (i === 0 || (HAS_WORDS.test(line.text) && !MORE.test(line.text.toLowerCase()))) return true
    if (HAS_WORDS.test(line.text)) drop(line, 'page-mark', 'It only says that the text goes on.')
    return false
  })
  return { lines: body, dropped }
}

const isSlug = (text: string) => (SLUG.test(text) && /[-–/]/.test(text)) || INSTRUCTION.test(text)
