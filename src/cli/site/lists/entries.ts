import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteEntry } from '../../../render/site.ts'
import { writeChanged } from '../../files/writeWhole.ts'
import { hashOf } from '../cache/state.ts'
import { nameFor, type Shard } from '../plan/shard.ts'

// What lists say of each article, apart from what else a build remembers (state.ts): most changes are in a text, no
// list shows that, and then nobody has to read it.
const fileOf = (cache: string, shard?: Shard) => join(cache, nameFor('entries', shard))

/** What tells one entry from another. */
export const entryMark = (entry: SiteEntry): string => hashOf(JSON.stringify(entry))

/**
 * The entries that the last build made its lists of. Anything may have happened to their file: those are taken whose
 * hash is the one that the build remembers.
 * @param marks of each article's entry, by its id
 */
export function readEntries(cache: string, marks: Map<string, string>, shard?: Shard): Map<string, SiteEntry> {
  try {
    const entries = JSON.parse(readFileSync(fileOf(cache, shard), 'utf8')) as SiteEntry[]
    return new Map(entries.filter(entry => marks.get(entry.id) === entryMark(entry)).map(entry => [entry.id, entry]))
  } catch {
    return new Map()
  }
}

/** Keeps entries for the next build. @throws {UnwritableError} */
export function writeEntries(cache: string, entries: SiteEntry[], shard?: Shard): void {
  writeChanged(fileOf(cache, shard), JSON.stringify(entries))
}
