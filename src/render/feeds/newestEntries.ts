import { compareByDate } from '../../article/library.ts'
import type { SiteEntry } from '../site.ts'

/** The maximum number of articles in a feed. Feed readers fetch often enough to miss none. */
const MAX_ENTRIES = 100

/** Returns the articles of a feed, newest first. Articles without a date are in the library only. */
export function newestEntries(entries: SiteEntry[]): SiteEntry[] {
  return entries
    .filter(entry => entry.published !== undefined)
    .sort(compareByDate)
    .slice(0, MAX_ENTRIES)
}
