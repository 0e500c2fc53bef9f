import type { SiteEntry } from '../site.ts'

/**
 * A date of an article as an instant with seconds (RFC 3339), where a format knows no days. A day becomes its noon in
 * UTC, which is the same day from Hawaii to Sydney; its midnight would be the day before in all of America.
 */
export function toInstant(date: string): string {
  return date.includes('T') ? date.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00') : `${date}T12:00:00Z`
}

/** When an article last changed, as it says: a day or an instant; undefined when it says nothing. */
export function lastChanged({ published, modified }: Pick<SiteEntry, 'published' | 'modified'>): string | undefined {
  return latestDate([published, modified])
}

/** The latest of some dates, as it was given; undefined of none. */
export function latestDate(dates: Iterable<string | undefined>): string | undefined {
  let result: string | undefined
  for (const date of dates)
    if (date !== undefined && (result === undefined || toTimestamp(date) > toTimestamp(result))) result = date
  return result
}

/** Milliseconds, for comparing. */
export const toTimestamp = (date: string): number => Date.parse(toInstant(date))
