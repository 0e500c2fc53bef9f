const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Formats a date in American English as Intl does, without the first use of Intl, which takes 100 ms on a phone.
 * @param timeZone the time zone of the device if undefined
 * @returns undefined for another language or time zone
 */
export function formatAmericanDate(
  instant: Date,
  lang: string,
  hasTime: boolean,
  timeZone?: string,
): string | undefined {
  if (!/^en(-us)?$/i.test(lang) || (timeZone && timeZone !== 'UTC')) return undefined
  const date = timeZone ? instant : new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
  const day = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
  if (!hasTime) return day
  const hours = date.getUTCHours()
  const minutes = `${date.getUTCMinutes()}`.padStart(2, '0')
  return `${day} at ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
}
