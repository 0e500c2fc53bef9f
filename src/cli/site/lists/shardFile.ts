import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readSiteEntry, type Site, type SiteEntry } from '../../../render/site.ts'
import { writeWhole } from '../../files/writeWhole.ts'
import { Failure } from '../../output/fail.ts'
import { isBase } from '../base.ts'
import { isInShard, type Shard } from '../plan/shard.ts'

/** What one machine tells `newsreel index` about its share of a site. */
export type ShardRecord = {
  shard: Shard
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  /** Whether pictures were made, or copied. */
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  /** Of the program and the files that pages load: another version makes other pages. */
  program: string
  /** Of all articles as this machine saw them, since each page leads on to the next article, whoever builds that. */
  articles: string
  entries: SiteEntry[]
}

/** What a record is called; where it lies, `articles`, no article can be called so. */
const SHARD_FILE = /^shard-(\d+)-of-(\d+)\.json$/
const nameOf = ({ index, of }: Shard) => `shard-${index}-of-${of}.json`

const text = v.pipe(v.string(), v.minLength(1))
const RecordSchema = v.object({
  shard: v.object({ index: v.pipe(v.number(), v.integer()), of: v.pipe(v.number(), v.integer()) }),
  site: v.object({
    address: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/.*\/$/)),
    name: text,
    lang: text,
    description: v.exactOptional(text),
  }),
  base: v.pipe(v.string(), v.check(isBase)),
  pictures: v.boolean(),
  offline: v.boolean(),
  program: text,
  articles: text,
  entries: v.array(v.unknown()),
})

/** Writes a record into a site. @throws {UnwritableError} */
export function writeShardFile(out: string, record: ShardRecord): void {
  writeWhole(join(out, 'articles', nameOf(record.shard)), JSON.stringify(record))
}

/** Takes the records of a site away: one, or all. */
export function removeShardFiles(out: string, shard?: Shard): void {
  const names = shard ? [nameOf(shard)] : shardFiles(out)
  for (const name of names) rmSync(join(out, 'articles', name), { force: true })
}

/**
 * Reads the records of a site, as unchecked as any file.
 * @throws Failure (3) when one is not whole
 */
export function readShardFiles(out: string): ShardRecord[] {
  return shardFiles(out).map(name => {
    const file = join(out, 'articles', name)
    const record = parse(file)
    const entries = record?.entries.map(readSiteEntry) ?? []
    const shard = record?.shard
    if (!record || !shard || nameOf(shard) !== name || !entries.every(entry => entry && isInShard(entry.id, shard)))
      throw new Failure(3, `${file} is damaged. Build that share again, or copy it again.`)
    return { ...record, entries } as ShardRecord
  })
}

function parse(file: string): v.InferOutput<typeof RecordSchema> | null {
  try {
    const found = v.safeParse(RecordSchema, JSON.parse(readFileSync(file, 'utf8')))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

function shardFiles(out: string): string[] {
  try {
    const names = readdirSync(join(out, 'articles')).filter(name => SHARD_FILE.test(name))
    return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  } catch {
    return []
  }
}
