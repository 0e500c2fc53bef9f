import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../output/fail.ts'
import { copyAssets, siteAssets } from '../assets.ts'
import { programHash } from '../cache/programHash.ts'
import { removeGone } from '../cleanup/removeGone.ts'
import { lockSite } from '../lock/lockSite.ts'
import { keptSentence, siteWriter } from '../staticFiles/siteFiles.ts'
import { broughtFiles, copyBrought } from '../staticFiles/staticFiles.ts'
import { buildIndexes } from './buildLists.ts'
import { readShardFiles, removeShardFiles, type ShardRecord } from './shardFile.ts'

/**
 * The second phase of a site whose articles several machines have built: checks that their folders were merged whole,
 * writes the lists, takes away what no machine answers for, and at last the records of the shards, which nobody needs
 * then: the site is the same, byte by byte, as one that was built at once.
 * @param out the folder of the site
 * @param lib the package's folder of built files
 * @param onRemark called with a sentence when another build has to be waited for, or a file is not ours
 * @param brought the folder of the files that the owner of the site brings
 * @throws Failure (3) when something is missing, (1) when the shards are not of one build
 */
export async function indexSite(
  out: string,
  lib: string,
  onRemark: (sentence: string) => void = () => {},
  brought?: string,
): Promise<{ articles: number; shards: number }> {
  checkThere(out, readShardFiles(out)) // before anything is written
  const lock = await lockSite(out, onRemark)
  try {
    return await indexLocked(out, lib, onRemark, brought)
  } finally {
    lock.release()
  }
}

async function indexLocked(
  out: string,
  lib: string,
  onRemark: (sentence: string) => void,
  folder?: string,
): Promise<{ articles: number; shards: number }> {
  const records = readShardFiles(out)
  const first = checkThere(out, records)
  checkAgreement(first, records)
  const present = records.map(({ shard }) => shard.index)
  const missing = Array.from({ length: first.shard.of }, (_, i) => i + 1).filter(index => !present.includes(index))
  if (missing.length)
    throw new Failure(
      3,
      `${named(missing)} of ${first.shard.of} ${are(missing)} missing in ${out}: build it, or copy it there.`,
    )
  const { site, base, offline } = first
  const entries = records.flatMap(record => record.entries)
  const without = entries.find(({ id }) => !existsSync(join(out, id, 'index.html')))
  if (without) throw new Failure(3, `${join(out, without.id, 'index.html')} is missing: copy the shards whole.`)
  if (programHash(lib, siteAssets(lib, base)) !== first.program)
    throw new Failure(1, 'The shards were built by another version of Newsreel than this: use one version for all.')
  const brought = broughtFiles(folder)
  const { write, kept } = siteWriter(out, brought)
  const assets = await copyAssets(lib, base, offline, write)
  buildIndexes(entries, site, first, assets, new Date(), write)
  if (folder) copyBrought(folder, out, brought)
  for (const path of kept) onRemark(keptSentence(out, path))
  removeGone(
    out,
    entries.map(({ id }) => id),
    brought,
  )
  removeShardFiles(out)
  return { articles: entries.length, shards: records.length }
}

function checkThere(out: string, [first]: ShardRecord[]): ShardRecord {
  if (first) return first
  throw new Failure(3, `There is no shard of a site in ${out}. newsreel build --shard 1/2 … makes the first of two.`)
}

/**
 * All machines have to be told the same, and to have seen the same articles: a page leads on to one of another machine.
 */
function checkAgreement(first: ShardRecord, records: ShardRecord[]): void {
  const same: [what: string, of: (record: ShardRecord) => unknown, todo: string][] = [
    ['are parts of different numbers of shards', ({ shard }) => shard.of, 'remove those of the earlier build'],
    ['were built by different versions of Newsreel', ({ program }) => program, 'use one version for all'],
    [
      'were built with different options',
      ({ site, base, pictures, offline }) => [site, base, pictures, offline],
      'give all the same',
    ],
    ['were built from different articles', ({ articles }) => articles, 'give all machines the same, and build again'],
  ]
  for (const [what, of, todo] of same) {
    const other = records.find(record => JSON.stringify(of(record)) !== JSON.stringify(of(first)))
    if (!other) continue
    const [a, b] = [first.shard, other.shard].map(({ index, of }) => `${index} of ${of}`)
    throw new Failure(1, `Shard ${a} and shard ${b} ${what}: ${todo}.`)
  }
}

function named(indexes: number[]): string {
  const [first, ...more] = indexes
  const shown = [first, ...more.slice(0, 8)].join(', ')
  return more.length ? `Shards ${shown}${more.length > 8 ? ` and ${more.length - 8} more` : ''}` : `Shard ${first}`
}

const are = (indexes: number[]) => (indexes.length > 1 ? 'are' : 'is')
