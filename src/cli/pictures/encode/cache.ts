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

/** The cache entry of a picture: what `encode` returned, with the hashes of the files. */
export type Entry = v.InferOutput<typeof EntrySchema>

/** Finds the cache entry of a picture. Returns null if it is damaged or of another version. */
export async function findEntry(cache: string, key: string): Promise<Entry | null> {
  try {
    const found = v.safeParse(
      EntrySchema,
      JSON.parse(await readFile(join(getEntryFolder(cache, key), 'entry.json'), 'utf8')),
    )
    return found.success ? found.output : null
  } catch {
    return null
  }
}

/** Reads a file of an entry. Returns null if it is missing or has other content. */
export async function readCached(cache: string, key: string, file: { hash: string }): Promise<Buffer | null> {
  const data = await readFile(join(getEntryFolder(cache, key), file.hash)).catch(() => null)
  return data && hashPicture(data) === file.hash ? data : null
}

/**
 * Stores the files of a picture. Writes the entry last, so that it never refers to missing files.
 * @throws {UnwritableError}
 */
export async function storeEntry(cache: string, key: string, picture: EncodedPicture): Promise<Entry> {
  const folder = getEntryFolder(cache, key)
  const files = picture.files.map(({ data, ...file }) => ({ ...file, size: data.length, hash: hashPicture(data) }))
  for (const [index, { data }] of picture.files.entries()) writeAtomically(join(folder, files[index]?.hash ?? ''), data)
  const entry: Entry = { ...picture, files }
  writeAtomically(join(folder, 'entry.json'), JSON.stringify(entry))
  return entry
}

/** The first two letters of the key are a folder of their own: some disks are slow with 100,000 names in one folder. */
function getEntryFolder(cache: string, key: string): string {
  return join(cache, key.slice(0, 2), key)
}
