import { readByline } from '../byline.ts'
import { isPersonName } from '../credit/names.ts'
import { readDate, readDay } from '../date/readDate.ts'
import type { Draft } from '../draft.ts'
import { isCreditLine } from './findFigures.ts'
import { AUTHOR_LABEL, MODIFIED_LABEL, PUBLISHED_LABEL, TITLE_LABEL } from './headerLabels.ts'
import { isPictureLine } from './readPicture.ts'
import type { Line } from './splitLines.ts'

/** What is above the text. */
export type Header = Pick<Draft, 'headline' | 'standfirst' | 'byline' | 'published' | 'modified'> & {
  /** Words that have no place in an article, such as "5 min read". */
  rest: string[]
}

/** The lines below the headline that may name authors and dates. */
const MAX_LINES = 5
const MAX_META_LETTERS = 160
const MAX_DATE_LETTERS = 60
const MAX_HEADLINE_LETTERS = 200
/** Between the parts of a line: "By: Ann Lee | Published: July 4". */
const BETWEEN = /\s*[|｜•·]\s*|\s+(?=(?:写真|撮影)[・：:／])|\t+|\s+[–—/]\s+|\s{3,}/u
/** What joins a name to a date: "Ann Lee, July 4", "Ann Lee (July 4)", "By Ann Lee on July 4". */
const JOINTS = /^[\s\p{P}]+|[\s\p{P}]+(?:(?:on|am|den|le|el|em)\s)?[\s\p{P}]*$/giu
/** Days of the week, where they look like other words. */
// cspell:disable-next-line
const WEEKDAY = /^(?:\p{L}+(?:day|tag|woch)|[FMSTW]\p{Ll}{2}|.曜日?|(?:星期|周).)$/u
/** Words that are no part of a date or a time. */
const WORDS = /^\D*(?:\p{Lu}\p{L}{2}|\p{sc=Han}{2})\D*$/u
/** A line that goes on after the name: "Ann Lee Date: July 4, 2024". */
const YEAR = /\d{4}/
const END_OF_SENTENCE = /[.!?。！？؟]["'”’»)]*$/u

/**
 * Reads headline, standfirst, byline and dates above a text.
 * @returns them, and how many lines they take
 */
export function readHeader(lines: Line[]): { header: Header; count: number } {
  const texts = lines.slice(0, MAX_LINES + 1).map(({ text }) => text)
  const header: Header = { rest: [] }
  let count = 0
  const first = (texts[0] ?? '').replace(TITLE_LABEL, '')
  if (first && first.length <= MAX_HEADLINE_LETTERS && !isMetaLine(texts[0] ?? '') && !isPictureLine(first)) {
    header.headline = first
    count = 1
  }
  const metaAt = texts.findIndex((text, i) => i >= count && isMetaLine(text, texts[i + 1]))
  // One line between the headline and the byline is the standfirst. More are the text.
  if (metaAt === count + 1 && count === 1) header.standfirst = texts[count++] ?? ''
  while (count < texts.length && count === Math.max(count, metaAt) && metaAt >= 0) {
    const text = texts[count] ?? ''
    if (isMetaLine(text, texts[count + 1])) readMetaLine(text, header)
    else if (isCreditLine(text) && count > metaAt) header.rest.push(text)
    else break
    count++
  }
  return { header, count }
}

/** Whether a line names authors or dates, and nothing else but short remarks. */
function isMetaLine(text: string, next = ''): boolean {
  if (text.length > MAX_META_LETTERS) return false
  const parts = partsOf(text)
  const known = parts.filter(part => isDate(part) || isAuthor(part))
  if (known.length > 0) return parts.every(part => known.includes(part) || part.split(/\s+/).length <= 4)
  // "Ann Lee", and the date in the next line.
  return isPersonName(text) && isDate(next.split(BETWEEN)[0] ?? '')
}

/** The parts of a line: names, dates and remarks. Words before and after a date are parts, too. */
const partsOf = (text: string): string[] =>
  text.split(BETWEEN).flatMap(part => {
    const day = isDate(part) && readDay(part, '')
    if (!day) return part || []
    const words = [part.slice(0, day.start), part.slice(day.end)]
      .map(each => withoutLabel(each).replace(JOINTS, ''))
      .filter(each => WORDS.test(each) && !WEEKDAY.test(each))
    return [...words, words.reduce((date, each) => date.replace(each, ''), part)]
  })

const withoutLabel = (text: string) => text.replace(PUBLISHED_LABEL, '').replace(MODIFIED_LABEL, '')

/** Whether a part is a date, maybe with a label. */
function isDate(part: string): boolean {
  const text = withoutLabel(part)
  if (text.length > MAX_DATE_LETTERS || !readDate(text)) return false
  // "Ten sailors left on July 4, 2024" has other words.
  const words = text.match(/\p{L}{3,}/gu) ?? []
  return text !== part || words.length <= 4
}

function isAuthor(part: string): boolean {
  const name = part.replace(AUTHOR_LABEL, '')
  if (name === part || name.length > 100 || YEAR.test(name) || END_OF_SENTENCE.test(name.replace(/\b\p{Lu}\.$/u, '')))
    return false
  return readByline(name).length > 0
}

function readMetaLine(text: string, header: Header): void {
  for (const part of partsOf(text)) {
    if (isDate(part)) {
      if (MODIFIED_LABEL.test(part)) header.modified ??= part.replace(MODIFIED_LABEL, '')
      else if (header.published === undefined) header.published = part.replace(PUBLISHED_LABEL, '')
      else header.modified ??= part
    } else if (isAuthor(part) || (header.byline === undefined && isPersonName(part))) {
      const byline = part.replace(AUTHOR_LABEL, '')
      header.byline = header.byline ? `${header.byline}, ${byline}` : byline
    } else header.rest.push(part)
  }
}
