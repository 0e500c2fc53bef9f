import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteEntry } from '../../../render/site.ts'
import { hash } from '../../files/hash.ts'
import { writeIfChanged } from '../../files/writeFile.ts'
import { getCacheFileName, type Shard } from '../plan/shard.ts'

// The entries of lists have their own cache file, apart from the build state (state.ts): most changes are in a text,
// which no list shows, and then this file is not read.
const getEntriesFile = (cache: string, shard?: Shard) => join(cache, getCacheFileName('entries', shard))

export const hashEntry = (entry: SiteEntry): string => hash(JSON.stringify(entry))

/**
 * Reads the list entries of the last build. The file may be damaged or old: only entries with the recorded hash are
 * returned.
 * @param hashes the recorded hash of each article's entry, by id
 */
export function readEntries(cache: string, hashes: Map<string, string>, shard?: Shard): Map<string, SiteEntry> {
  try {
    const entries = JSON.parse(readFileSync(getEntriesFile(cache, shard), 'utf8')) as SiteEntry[]
    return new Map(entries.filter(entry => hashes.get(entry.id) === hashEntry(entry)).map(entry => [entry.id, entry]))
  } catch {
    return new Map()
  }
}

/** Writes the list entries for the next build. @throws {UnwritableError} */
export function writeEntries(cache: string, entries: SiteEntry[], shard?: Shard): void {
  writeIfChanged(getEntriesFile(cache, shard), JSON.stringify(entries))
}
