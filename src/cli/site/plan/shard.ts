import { hash } from '../../files/hash.ts'

/** A part of the articles, which one machine builds: number `index` (from 1) of `of` parts. */
export type Shard = { index: number; of: number }

/** A larger number is probably a typo. */
const MAX_SHARDS = 10_000

/** Parses "2/8". Returns null when the text is not a shard. */
export function parseShard(text: string): Shard | null {
  const [, index = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number)
  return index >= 1 && index <= of && of <= MAX_SHARDS ? { index, of } : null
}

/**
 * Whether an article is in a shard; always true without one. Depends only on the article's id, so that an article stays
 * in its shard, and in that machine's cache, when others are added or removed.
 */
export function isInShard(id: string, { index, of }: Shard = { index: 1, of: 1 }): boolean {
  if (of === 1) return true
  // Disks differ in how they spell a name (NFC or NFD), and so may the machines.
  return Number.parseInt(hash(id.normalize('NFC'), 8), 16) % of === index - 1
}

/** The name of a file in the cache. Each shard has its own, because one machine may build several shards. */
export const getCacheFileName = (name: string, shard?: Shard): string =>
  shard ? `${name}-${shard.index}-of-${shard.of}.json` : `${name}.json`
