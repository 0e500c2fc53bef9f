import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CliError } from '../../output/CliError.ts'
import { programHash } from '../cache/programHash.ts'
import { removeDeletedArticles } from '../cleanup/removeDeletedArticles.ts'
import { removeOldLists } from '../cleanup/removeOldLists.ts'
import { lockSite } from '../lock/lockSite.ts'
import { buildSearch, removeSearch } from '../search/buildSearch.ts'
import { copyAssets, readSiteAssets, withLook } from '../siteAssets.ts'
import { createSiteWriter, foreignFileMessage } from '../staticFiles/siteFiles.ts'
import { copyStaticFiles, findStaticFiles } from '../staticFiles/staticFiles.ts'
import { buildLists, emptyList } from './buildLists.ts'
import { findDeadLinks } from './findDeadLinks.ts'
import { readShardFiles, removeShardFiles, type ShardRecord } from './shardFile.ts'

/**
 * The second phase of a site whose shards were built on several machines: checks that their folders were merged
 * completely, writes the lists, and removes deleted articles and the records of the shards. The result is byte by byte
 * the same as a single build.
 * @param out the folder of the site
 * @param lib the package's folder of built files
 * @param onNotice called when another build must end first, and for files that are not Newsreel's
 * @param staticFolder the folder of the owner's files
 * @throws {CliError} (code 3) when something is missing, (1) when the shards are not of one build
 */
export async function indexSite(
  out: string,
  lib: string,
  onNotice: (message: string) => void = () => {},
  staticFolder?: string,
): Promise<{ articles: number; shards: number }> {
  assertHasShards(out, readShardFiles(out)) // before locking, which creates the folder
  const lock = await lockSite(out, onNotice)
  try {
    return await indexLockedSite(out, lib, onNotice, staticFolder)
  } finally {
    lock.release()
  }
}

async function indexLockedSite(
  out: string,
  lib: string,
  onNotice: (message: string) => void,
  staticFolder?: string,
): Promise<{ articles: number; shards: number }> {
  const records = readShardFiles(out)
  const first = assertHasShards(out, records)
  assertSameBuild(first, records)
  const presentIndexes = records.map(({ shard }) => shard.index)
  const allIndexes = Array.from({ length: first.shard.of }, (_, i) => i + 1)
  const missing = allIndexes.filter(index => !presentIndexes.includes(index))
  if (missing.length)
    throw new CliError(
      3,
      `${formatShards(missing)} of ${first.shard.of} ${isOrAre(missing)} missing in ${out}: build it, or copy it there.`,
    )
  const { site, base, offline } = first
  const entries = records.flatMap(record => record.entries)
  const lost = entries.find(({ id }) => !existsSync(join(out, id, 'index.html')))
  if (lost) throw new CliError(3, `${join(out, lost.id, 'index.html')} is missing: copy all files of the shards.`)
  if (programHash(lib, readSiteAssets(lib, base)) !== first.program)
    throw new CliError(1, 'The shards were built by another version of Newsreel: use the same version for all.')
  const staticFiles = findStaticFiles(staticFolder)
  const writer = createSiteWriter(out, staticFiles)
  const { write, foreignFiles } = writer
  const assets = withLook(await copyAssets(lib, base, offline, write), site, base)
  buildLists(entries, site, { ...first, out }, assets, new Date(), write)
  removeOldLists(out, writer.paths, staticFiles, emptyList(site, assets))
  if (staticFolder) copyStaticFiles(staticFolder, out, staticFiles)
  for (const path of foreignFiles) onNotice(foreignFileMessage(out, path))
  removeDeletedArticles(
    out,
    entries.map(({ id }) => id),
    staticFiles,
  )
  if (site.search)
    await buildSearch(
      out,
      entries.map(({ id }) => id),
      site,
      base,
      first.articles,
    )
  else removeSearch(out)
  removeShardFiles(out)
  if (site.look) for (const message of findDeadLinks(out, site.look)) onNotice(message)
  return { articles: entries.length, shards: records.length }
}

function assertHasShards(out: string, [first]: ShardRecord[]): ShardRecord {
  if (first) return first
  throw new CliError(3, `There is no shard of a site in ${out}. newsreel build --shard 1/2 … makes the first of two.`)
}

/** Checks that all shards were built with the same version, options and articles: pages link to other shards. */
function assertSameBuild(first: ShardRecord, records: ShardRecord[]): void {
  const checks: [difference: string, select: (record: ShardRecord) => unknown, advice: string][] = [
    ['are parts of different numbers of shards', ({ shard }) => shard.of, 'remove the shards of the earlier build'],
    ['were built by different versions of Newsreel', ({ program }) => program, 'use the same version for all'],
    [
      'were built with different options',
      ({ site, base, pictures, offline }) => [site, base, pictures, offline],
      'use the same options for all',
    ],
    [
      'were built from different articles',
      ({ articles }) => articles,
      'copy the same articles to all machines, and build again',
    ],
  ]
  for (const [difference, select, advice] of checks) {
    const other = records.find(record => JSON.stringify(select(record)) !== JSON.stringify(select(first)))
    if (!other) continue
    const [a, b] = [first.shard, other.shard].map(({ index, of }) => `${index} of ${of}`)
    throw new CliError(1, `Shard ${a} and shard ${b} ${difference}: ${advice}.`)
  }
}

function formatShards(indexes: number[]): string {
  const [first, ...more] = indexes
  const shown = [first, ...more.slice(0, 8)].join(', ')
  return more.length ? `Shards ${shown}${more.length > 8 ? ` and ${more.length - 8} more` : ''}` : `Shard ${first}`
}

const isOrAre = (indexes: number[]) => (indexes.length > 1 ? 'are' : 'is')
