import type { DateReading } from './readDate.ts'

const CLOCK = '(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}'
const OFFSET = '([+-](?:0\\d|1[0-3])):?([0-5]\\d)'
const ISO_DATE = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:T(${CLOCK})(?:\\.0{1,9})?(?:Z|${OFFSET}))?$`)

/**
 * Reads a date as programs write it, without what readDate needs for dates of people.
 * @returns nothing for all others: readDate reads them
 */
export function readIsoDate(text: string): DateReading | undefined {
  const [, day = '', clock, hours, minutes] = ISO_DATE.exec(text.trim()) ?? []
  const date = new Date(day)
  // JavaScript makes 1 March of 30 February.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) || day < '1000') return undefined
  if (clock === undefined) return { date: day }
  const isUtc = hours === undefined || /^.0+$/.test(`${hours}${minutes}`)
  return { date: `${day}T${clock}${isUtc ? 'Z' : `${hours}:${minutes}`}` }
}
