import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { slugify } from '../../../article/names/slugify.ts'
import { writeAtomically } from '../../files/writeFile.ts'
import { hashPicture } from '../encode/recipe.ts'

/** The output folder of an article's pictures, and the size of each file placed in it. */
export type PictureFolder = { out: string; sizes: Map<string, number> }

/** The readable part of a file's name, in ASCII, which all hosts and disks treat alike. */
function getStem(src: string): string {
  const file = src.split(/[?#]/)[0]?.split('/').pop() ?? ''
  const stem = slugify(decodeURIComponent(file).replace(/\.[^.]*$/, '')).replace(/[^a-z\d]+/g, '-')
  return stem.slice(0, 40).replace(/^-+|-+$/g, '') || 'picture'
}

/** Creates a file name with a content hash, so that caches may keep the file for ever: `pier-1000.1a2b3c4d.avif`. */
export function createPictureName(src: string, width: number, hash: string, type: string): string {
  const ending = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[type] ?? type.replace('image/', '')
  const stem = getStem(src).replace(new RegExp(`-${width}$`), '')
  return `${stem}-${width}.${hash.slice(0, 8)}.${ending}`
}

/** Whether the same file already exists, as it does when only the text of an article has changed. */
export async function isPlaced(place: PictureFolder, name: string, { hash, size }: { hash: string; size: number }) {
  const path = join(place.out, name)
  const found = await stat(path).catch(() => null)
  if (found?.size !== size || !found.isFile() || hashPicture(await readFile(path)) !== hash) return false
  place.sizes.set(name, size)
  return true
}

/**
 * Writes a file, unless it already exists.
 * @throws {UnwritableError}
 */
export async function placeFile(place: PictureFolder, name: string, data: Uint8Array): Promise<void> {
  if (await isPlaced(place, name, { hash: hashPicture(data), size: data.length })) return
  writeAtomically(join(place.out, name), data)
  place.sizes.set(name, data.length)
}
