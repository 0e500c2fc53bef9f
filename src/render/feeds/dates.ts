import type { SiteEntry } from '../site.ts'

/**
 * Converts a date of an article to a date and time (RFC 3339), for formats without days. A day becomes noon UTC, which
 * is the same day from Hawaii to Sydney. Midnight would be the day before in America.
 */
export function toDateTime(date: string): string {
  return date.includes('T') ? date.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00') : `${date}T12:00:00Z`
}

/** Returns when an article last changed, a day or a date with a time; undefined if it has no date. */
export function lastChanged({ published, modified }: Pick<SiteEntry, 'published' | 'modified'>): string | undefined {
  return latestDate([published, modified])
}

/** Returns the latest of some dates, unchanged; undefined if there is none. */
export function latestDate(dates: Iterable<string | undefined>): string | undefined {
  let result: string | undefined
  for (const date of dates)
    if (date !== undefined && (result === undefined || toTimestamp(date) > toTimestamp(result))) result = date
  return result
}

/** In milliseconds, for comparison. */
const toTimestamp = (date: string): number => Date.parse(toDateTime(date))
