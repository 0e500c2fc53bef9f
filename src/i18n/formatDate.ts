/**
 * A date of an article for people: "July 4, 2024", or with the time where it has one. A day is no instant: it is
 * formatted in UTC, else July 4 would be July 3 in New York. An instant is given in the reader's own time zone.
 * @param date as the article has it (schema: a day or an instant); gives it back as it is when it is neither
 * @param lang the language tag of the reader's interface or article
 * @param zone the time zone of instants, as "UTC" where the reader's is not known
 */
export function formatDate(date: string, lang: string, zone?: string): string {
  const timeStyle = date.includes('T') ? 'short' : undefined
  const timeZone = timeStyle ? zone : 'UTC'
  const text = texts[lang + date + timeZone]
  if (text) return text
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) return date
  const key = lang + timeStyle + timeZone
  formats[key] ??= new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle, timeZone })
  return formats[key].format(instant)
}

// Making one takes a hundred times as long as using it.
const formats: Record<string, Intl.DateTimeFormat> = {}

let texts: Record<string, string> = {}

/**
 * Takes over how a server has written dates, in UTC, so that a page is told of them without Intl: the first that is
 * asked of it takes a phone 100 ms. And what the page says stays, where the browser's Intl would say it otherwise.
 * What it took over before, it forgets.
 * @param dates what formatDate gave for each date
 */
export function preloadDates(lang: string, dates: Record<string, string>): void {
  texts = {}
  for (const date in dates) texts[`${lang}${date}UTC`] = dates[date] as string
}
