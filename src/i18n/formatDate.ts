/**
 * Formats a date of an article: "July 4, 2024", with the time if it has one. A day is formatted in UTC, since July 4
 * would otherwise be July 3 in New York. A date with a time is formatted in the reader's time zone.
 * @param date the date as in the article; returned unchanged if it is invalid
 * @param lang the language tag to format it in
 * @param zone the time zone for dates with a time; the device's by default
 */
export function formatDate(date: string, lang: string, zone?: string): string {
  const timeStyle = date.includes('T') ? 'short' : undefined
  const timeZone = timeStyle ? zone : 'UTC'
  const preloaded = preloadedDates[lang + date + timeZone]
  if (preloaded) return preloaded
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) return date
  const formatted = withoutIntl(instant, lang, Boolean(timeStyle), timeZone)
  if (formatted) return formatted
  const key = lang + timeStyle + timeZone
  formats[key] ??= new Intl.DateTimeFormat(lang, { numberingSystem: 'latn', dateStyle: 'long', timeStyle, timeZone })
  return formats[key].format(instant)
}

/** Creating a format takes a hundred times as long as using it. */
const formats: Record<string, Intl.DateTimeFormat> = {}

/** Formats a date as Intl does; undefined for a language or a time zone that it does not know. */
type DateFormatter = (instant: Date, lang: string, hasTime: boolean, timeZone?: string) => string | undefined
let withoutIntl: DateFormatter = () => undefined

/** Sets a function that formatDate tries first. Pages of a site need none: see `preloadDates`. */
export function formatWithoutIntl(format: DateFormatter): void {
  withoutIntl = format
}

let preloadedDates: Record<string, string> = {}

/**
 * Sets the dates that the server has formatted, in UTC, for formatDate to return. The first use of Intl takes 100 ms on
 * a phone, and the browser's Intl might format a date differently. Replaces the dates of an earlier call.
 * @param dates the result of formatDate for each date
 */
export function preloadDates(lang: string, dates: Record<string, string>): void {
  preloadedDates = {}
  for (const date in dates) preloadedDates[`${lang}${date}UTC`] = dates[date] as string
}
