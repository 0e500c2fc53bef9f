import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { slugify } from '../../../article/slugify.ts'
import { writeAtomically } from '../../files/writeFile.ts'
import { hashPicture } from '../encode/recipe.ts'

/** The output folder of an article's pictures, and the size of each file placed in it. */
export type Place = { out: string; sizes: Map<string, number> }

/** The part of a file's name that people know it by: ASCII, which every host and every disk spells alike. */
function stemOf(src: string): string {
  const file = src.split(/[?#]/)[0]?.split('/').pop() ?? ''
  const stem = slugify(decodeURIComponent(file).replace(/\.[^.]*$/, '')).replace(/[^a-z\d]+/g, '-')
  return stem.slice(0, 40).replace(/^-+|-+$/g, '') || 'picture'
}

/** The name of a file by what is in it, so that caches may keep it for ever: `pier-1000.1a2b3c4d.avif`. */
export function nameOf(src: string, width: number, hash: string, type: string): string {
  const ending = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[type] ?? type.replace('image/', '')
  const stem = stemOf(src).replace(new RegExp(`-${width}$`), '')
  return `${stem}-${width}.${hash.slice(0, 8)}.${ending}`
}

/** Whether the very file is already there, as it is when only the text of an article has changed. */
export async function isPlaced(place: Place, name: string, { hash, size }: { hash: string; size: number }) {
  const path = join(place.out, name)
  const found = await stat(path).catch(() => null)
  if (found?.size !== size || !found.isFile() || hashPicture(await readFile(path)) !== hash) return false
  place.sizes.set(name, size)
  return true
}

/**
 * Writes a file, unless the very same is there.
 * @throws {UnwritableError}
 */
export async function placeFile(place: Place, name: string, data: Uint8Array): Promise<void> {
  if (await isPlaced(place, name, { hash: hashPicture(data), size: data.length })) return
  writeAtomically(join(place.out, name), data)
  place.sizes.set(name, data.length)
}
