/**
 * A date of an article for people: "July 4, 2024", or with the time where it has one. A day is no instant: it is
 * formatted in UTC, else July 4 would be July 3 in New York. An instant is given in the reader's own time zone.
 * @param date as the article has it (schema: a day or an instant); gives it back as it is when it is neither
 * @param lang the language tag of the reader's interface or article
 * @param zone the time zone of instants, as "UTC" where the reader's is not known
 */
export function formatDate(date: string, lang: string, zone?: string): string {
  const text = zone === 'UTC' || !date.includes('T') ? known.get(`${lang} ${date}`) : undefined
  if (text !== undefined) return text
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) return date
  return formatOf(lang, date.includes('T'), zone).format(instant)
}

const known = new Map<string, string>()

/**
 * Takes over how a server has written dates, in UTC, so that a page is told of them without Intl: the first that is asked
 * of it takes a phone 100 ms. And what the page says stays, where the browser's Intl would say it otherwise.
 * @param texts what formatDate gave for each date
 */
export function knowDates(lang: string, texts: Record<string, string>): void {
  for (const [date, text] of Object.entries(texts)) known.set(`${lang} ${date}`, text)
}

// Making one takes a hundred times as long as using it.
const formats: Record<string, Intl.DateTimeFormat> = {}

function formatOf(lang: string, timed: boolean, zone: string | undefined): Intl.DateTimeFormat {
  const key = `${lang} ${timed} ${zone}`
  const time: Intl.DateTimeFormatOptions = { timeStyle: 'short', ...(zone ? { timeZone: zone } : {}) }
  formats[key] ??= new Intl.DateTimeFormat(lang, { dateStyle: 'long', ...(timed ? time : { timeZone: 'UTC' }) })
  return formats[key]
}
