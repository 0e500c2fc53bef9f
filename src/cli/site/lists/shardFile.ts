import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LookSchema } from '../../../render/look/look.ts'
import { readSiteEntry, type Site, type SiteEntry } from '../../../render/site.ts'
import { writeAtomically } from '../../files/writeFile.ts'
import { CliError } from '../../output/CliError.ts'
import { isBasePath } from '../isBasePath.ts'
import { isInShard, type Shard } from '../plan/shard.ts'

/** The result of building a shard, for `newsreel index`. */
export type ShardRecord = {
  shard: Shard
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  /** Whether pictures were encoded rather than copied. */
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  /** The hash of the program and the files that pages load. Another version makes other pages. */
  program: string
  /**
   * The hash of all articles on that machine. They must be the same everywhere: pages link to articles of other shards.
   */
  articles: string
  entries: SiteEntry[]
}

/** The name of a record in the folder `articles`. No article can have this name. */
const SHARD_FILE = /^shard-(\d+)-of-(\d+)\.json$/
const getShardFileName = ({ index, of }: Shard) => `shard-${index}-of-${of}.json`

const text = v.pipe(v.string(), v.minLength(1))
const RecordSchema = v.object({
  shard: v.object({ index: v.pipe(v.number(), v.integer()), of: v.pipe(v.number(), v.integer()) }),
  site: v.object({
    address: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/.*\/$/)),
    name: text,
    lang: text,
    description: v.exactOptional(text),
    look: v.exactOptional(LookSchema),
    search: v.exactOptional(v.boolean()),
  }),
  base: v.pipe(v.string(), v.check(isBasePath)),
  pictures: v.boolean(),
  offline: v.boolean(),
  program: text,
  articles: text,
  entries: v.array(v.unknown()),
})

/** @throws {UnwritableError} */
export function writeShardFile(out: string, record: ShardRecord): void {
  writeAtomically(join(out, 'articles', getShardFileName(record.shard)), JSON.stringify(record))
}

/** Removes the record of a shard, or all records of a site. */
export function removeShardFiles(out: string, shard?: Shard): void {
  const names = shard ? [getShardFileName(shard)] : listShardFiles(out)
  for (const name of names) rmSync(join(out, 'articles', name), { force: true })
}

/**
 * Reads and validates the records of a site.
 * @throws {CliError} (code 3) when one is damaged
 */
export function readShardFiles(out: string): ShardRecord[] {
  return listShardFiles(out).map(name => {
    const file = join(out, 'articles', name)
    const record = parseRecord(file)
    const entries = record?.entries.map(readSiteEntry) ?? []
    const shard = record?.shard
    if (
      !record ||
      !shard ||
      getShardFileName(shard) !== name ||
      !entries.every(entry => entry && isInShard(entry.id, shard))
    )
      throw new CliError(3, `${file} is damaged. Build that shard again, or copy it again.`)
    return { ...record, entries } as ShardRecord
  })
}

function parseRecord(file: string): v.InferOutput<typeof RecordSchema> | null {
  try {
    const result = v.safeParse(RecordSchema, JSON.parse(readFileSync(file, 'utf8')))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

function listShardFiles(out: string): string[] {
  try {
    const names = readdirSync(join(out, 'articles')).filter(name => SHARD_FILE.test(name))
    return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  } catch {
    return []
  }
}
