import { monthOf } from './monthNames.ts'
import { readZone } from './zones.ts'

/** A date as articles have it. */
export interface DateReading {
  /** A day such as `2024-07-04`, or an instant such as `2024-07-04T09:30:00Z`. */
  date: string
  /** The text also has a time, but no time zone. The date is the day only, because the instant is unknown. */
  isZoneMissing?: true
}

/** Dates are short. Of longer texts the beginning is read. */
const MAX_LENGTH = 200
const DIGITS_BEFORE = '(?<!\\d)'

const YEAR_FIRST = new RegExp(
  `${DIGITS_BEFORE}(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)[日일]?`,
  'u',
)
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=T|$|\s)/u
const NUMBERS = new RegExp(`${DIGITS_BEFORE}(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)`, 'u')
const JAPANESE_YEAR = /令和\s?(\d{1,2}|元)年/u
const WORD = "[\\p{L}\\p{M}.’']"
/** "4 July 2024", "4th of July, 2024", "4 de julio de 2024". */
const DAY_FIRST = new RegExp(
  `${DIGITS_BEFORE}(\\d{1,2})(?:\\s?(?:st|nd|rd|th|er|[.ºª°]))?[\\s.,/-]{1,3}(?:(?:of|de|d['’])\\s)?(${WORD}{3,20}(?:\\s${WORD}{3,12})?)(?:/${WORD}{3,12})?` +
    `[\\s.,/-]{1,3}(?:(?:de|del)\\s)?(\\d{4})(?!\\d)`,
  'iu',
)
/** "July 4, 2024", "Jul 04 2024". */
const MONTH_FIRST = new RegExp(`(${WORD}{3,20})\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)(\\d{4})(?!\\d)`, 'iu')
/** Hungarian and Lithuanian: "2024. július 4." */
const YEAR_MONTH_NAME = new RegExp(
  `${DIGITS_BEFORE}(\\d{4})\\.?\\s(?:m\\.\\s)?(${WORD}{3,20})\\s(\\d{1,2})(?!\\d)`,
  'iu',
)
const TIME = new RegExp(
  `(?<![\\d.:+-])(\\d{1,2})\\s?(?:[:h時时点點시.]\\s?(\\d{2}))(?:分|분)?(?::(\\d{2}(?:[.,]\\d{1,9})?))?(?![\\d])\\s{0,2}([ap]\\.?m\\.?)?|` +
    `(?<![\\d.:+-])(\\d{1,2})\\s?([ap]\\.?m\\b\\.?)`,
  'iu',
)

const AFTERNOON = /(?:오후|下午|午後)\s?$/u

/**
 * Reads a date: ISO 8601, RFC 822, or as people write it in any common language ("July 4, 2024",
 * "2024年7月4日").
 * @param lang the language of the text. Its region decides whether 04/07/2024 is in April (US) or July.
 * @returns nothing if there is no whole date
 */
export function readDate(text: string, lang = ''): DateReading | undefined {
  const plain = asciiDigits(text.slice(0, MAX_LENGTH))
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\d)(\d{8}T\d\d)(\d\d)(\d\d)/u, '$1:$2:$3')
    // cspell:disable-next-line
    .replace(/\stháng\s(\d{1,2}),?\s(?:năm\s)?/iu, '/$1/')
    .trim()
  const unix = /^\d{10}(?:\d{3})?$/.exec(plain)?.[0]
  if (unix) return { date: withoutMilliseconds(new Date(+unix.padEnd(13, '0')).toISOString()) }
  const day = readDay(plain, lang)
  if (!day) return undefined
  const { date, start, end } = day
  const after = plain.slice(end)
  const time = readTime(after, date, lang) ?? readTime(plain.slice(0, start), date, lang)
  if (!time) return { date }
  return time.zone ? { date: `${date}T${time.clock}${time.zone}` } : { date, isZoneMissing: true }
}

const withoutMilliseconds = (iso: string): string => iso.replace('.000Z', 'Z')

/** Digits of all scripts as ASCII. Digits of a script are consecutive, beginning at a multiple of ten or 16. */
function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, digit => {
    let zero = digit.codePointAt(0) ?? 0
    const code = zero
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
    return String(code - zero)
  })
}

interface Day {
  date: string
  start: number
  end: number
}

/** Finds the first day in a text, and where it stands. */
export function readDay(text: string, lang: string): Day | undefined {
  const era = text.replace(JAPANESE_YEAR, (_, year: string) => `${2018 + (year === '元' ? 1 : +year)}年`)
  const offset = text.length - era.length
  for (const [pattern, order] of [
    [YEAR_FIRST, 'ymd'],
    [COMPACT, 'ymd'],
    [MONTH_FIRST, 'mdy'],
    [DAY_FIRST, 'dmy'],
    [YEAR_MONTH_NAME, 'ymd'],
    [NUMBERS, 'numbers'],
  ] as const) {
    const match = pattern.exec(era)
    if (!match) continue
    const parts = order === 'numbers' ? fromNumbers(match, lang) : fromOrder(match, order, lang)
    const date = parts && existingDay(parts)
    if (date) return { date, start: match.index, end: match.index + match[0].length + offset }
  }
  return undefined
}

type Parts = { year: number; month: number | undefined; day: number }

function fromOrder(match: RegExpExecArray, order: 'ymd' | 'mdy' | 'dmy', lang: string): Parts {
  const part = (letter: string) => match[order.indexOf(letter) + 1] ?? ''
  const month = part('m')
  const year = +part('y')
  // Thailand counts from 543 BC.
  return {
    year: year > 2400 ? year - 543 : year,
    month: /\d/.test(month) ? +month : monthNamed(month, lang),
    day: +part('d'),
  }
}

/** Some months have two words in Arabic: "كانون الثاني". */
const monthNamed = (words: string, lang: string): number | undefined =>
  monthOf(words, lang) ?? monthOf(words.split(' ')[0] ?? '', lang)

/** 4/7/2024: the month is first in the United States only, and with dots nowhere. */
function fromNumbers(match: RegExpExecArray, lang: string): Parts {
  const [, first = '', separator, second = '', year = ''] = match
  const isMonthFirst = separator !== '.' && /^en(?:[-_]US)?$/iu.test(lang) && +first <= 12
  const [month, day] = isMonthFirst || +second > 12 ? [+first, +second] : [+second, +first]
  return { year: year.length === 2 ? 2000 + +year : +year, month, day }
}

function existingDay({ year, month, day }: Parts): string | undefined {
  if (!month || month > 12 || day < 1 || year < 1000) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

function readTime(text: string, date: string, lang: string): { clock: string; zone?: string } | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [found, hours24, minutes = '00', seconds = '00', half, hours12] = match
  const isAfternoon = AFTERNOON.test(text.slice(0, match.index))
  const noon = isAfternoon ? 'p' : (half ?? match[6] ?? '').charAt(0).toLowerCase()
  let hours = +(hours24 ?? hours12 ?? '')
  if (noon) hours = (hours % 12) + (noon === 'p' ? 12 : 0)
  if (hours > 23 || +minutes > 59 || Number.parseInt(seconds, 10) > 59) return undefined
  const clock = `${String(hours).padStart(2, '0')}:${minutes}:${seconds.replace(',', '.').replace(/\.0+$/u, '')}`
  const rest = text.slice(match.index + found.length).replace(/^\s*(?:Uhr\s)?\s*/u, '')
  const zone = readZone(rest, `${date}T${clock}`, lang)
  return zone ? { clock, zone } : { clock }
}
