import { createHash } from 'node:crypto'

/** A share of the articles, which one machine builds: `index` (from 1) of `of`. */
export type Shard = { index: number; of: number }

/** More machines than this are a slip of the finger. */
const MOST = 10_000

/** Reads a share as people write it, "2/8"; null when it is none. */
export function parseShard(text: string): Shard | null {
  const [, index = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number)
  return index >= 1 && index <= of && of <= MOST ? { index, of } : null
}

/**
 * Whether an article is in a share; all are where nothing is shared. Its id alone decides, so it stays where it is when
 * others come and go, and with it what that machine remembers.
 */
export function isInShard(id: string, { index, of }: Shard = { index: 1, of: 1 }): boolean {
  if (of === 1) return true
  // Disks spell one name in two ways (NFC, NFD), and the machines may have different ones.
  const hash = createHash('sha256').update(id.normalize('NFC')).digest()
  return hash.readUInt32BE(0) % of === index - 1
}

/**
 * What a file is called that a build keeps for the next one: of a shard its own. Shards that are built one after the
 * other, or side by side, on one machine know other pages.
 */
export const nameFor = (what: string, shard?: Shard): string =>
  shard ? `${what}-${shard.index}-of-${shard.of}.json` : `${what}.json`
