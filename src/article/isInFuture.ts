const HOUR_MS = 3_600_000

/** True if an article's date is after `now`, in milliseconds. */
export function isInFuture(published: string | undefined, now: number): boolean {
  if (published === undefined) return false
  if (published.includes('T')) return Date.parse(published) > now
  // The newsroom may be in a time zone up to 14 hours ahead of UTC.
  return published > new Date(now + 14 * HOUR_MS).toISOString().slice(0, 10)
}
