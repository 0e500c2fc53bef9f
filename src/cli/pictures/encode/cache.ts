import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeAtomically } from '../../files/writeFile.ts'
import { RIGHTS_TEXTS, type RightsText } from '../rights/rights.ts'
import type { EncodedPicture } from './encode.ts'
import { hashPicture } from './recipe.ts'

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))
const optionalText = v.exactOptional(v.string())
const RightsSchema = v.object({
  ...(Object.fromEntries(RIGHTS_TEXTS.map(key => [key, optionalText])) as Record<RightsText, typeof optionalText>),
  licensors: v.exactOptional(v.array(v.object({ name: optionalText, url: optionalText }))),
})

const EntrySchema = v.object({
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/))),
  transparency: v.exactOptional(v.object({ share: v.number(), lightness: v.number() })),
  rights: RightsSchema,
  files: v.pipe(
    v.array(
      v.object({
        type: v.picklist(['image/avif', 'image/webp', 'image/jpeg', 'image/png']),
        width: pixels,
        height: pixels,
        size: pixels,
        hash,
      }),
    ),
    v.minLength(1),
  ),
})

/** What the cache knows of a picture: its files by their hash, as encode made them. */
export type Entry = v.InferOutput<typeof EntrySchema>

/** Looks a picture up. Whatever is not exactly an entry (half written, edited, of another version) is none. */
export async function findEntry(cache: string, key: string): Promise<Entry | null> {
  try {
    const found = v.safeParse(EntrySchema, JSON.parse(await readFile(join(folderOf(cache, key), 'entry.json'), 'utf8')))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

/** Reads a file of an entry, or null when it is not the one that was put there. */
export async function readCached(cache: string, key: string, file: { hash: string }): Promise<Buffer | null> {
  const data = await readFile(join(folderOf(cache, key), file.hash)).catch(() => null)
  return data && hashPicture(data) === file.hash ? data : null
}

/**
 * Keeps what was made of a picture. The entry comes last, so it names only files that are there.
 * @throws {UnwritableError}
 */
export async function keep(cache: string, key: string, picture: EncodedPicture): Promise<Entry> {
  const folder = folderOf(cache, key)
  const files = picture.files.map(({ data, ...file }) => ({ ...file, size: data.length, hash: hashPicture(data) }))
  for (const [index, { data }] of picture.files.entries()) writeAtomically(join(folder, files[index]?.hash ?? ''), data)
  const entry: Entry = { ...picture, files }
  writeAtomically(join(folder, 'entry.json'), JSON.stringify(entry))
  return entry
}

/** Two letters of each key make a folder of their own: some disks are slow with 100,000 names in one. */
function folderOf(cache: string, key: string): string {
  return join(cache, key.slice(0, 2), key)
}
