import { compareByDate } from '../../article/library.ts'
import type { SiteEntry } from '../site.ts'

/** How many articles a feed holds: those who follow it come more often than that many appear. */
const MAX_ENTRIES = 100

/** The articles of a feed, newest first. One without a date is no news: it is in the library, and in no feed. */
export function newestEntries(entries: SiteEntry[]): SiteEntry[] {
  return entries
    .filter(entry => entry.published !== undefined)
    .sort(compareByDate)
    .slice(0, MAX_ENTRIES)
}
