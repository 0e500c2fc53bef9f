/**
 * A date of an article for people: "July 4, 2024", or with the time where it has one. A day is no instant: it is
 * formatted in UTC, else July 4 would be July 3 in New York. An instant is given in the reader's own time zone.
 * @param date as the article has it (schema: a day or an instant); gives it back as it is when it is neither
 * @param lang the language tag of the reader's interface or article
 * @param zone the time zone of instants, as "UTC" where the reader's is not known
 */
export function formatDate(date: string, lang: string, zone?: string): string {
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) return date
  return formatOf(lang, date.includes('T'), zone).format(instant)
}

// Making one takes a hundred times as long as using it.
const formats: Record<string, Intl.DateTimeFormat> = {}

function formatOf(lang: string, timed: boolean, zone: string | undefined): Intl.DateTimeFormat {
  const key = `${lang} ${timed} ${zone}`
  const time: Intl.DateTimeFormatOptions = { timeStyle: 'short', ...(zone ? { timeZone: zone } : {}) }
  formats[key] ??= new Intl.DateTimeFormat(lang, { dateStyle: 'long', ...(timed ? time : { timeZone: 'UTC' }) })
  return formats[key]
}
