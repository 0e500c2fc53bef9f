import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { PictureError } from '../PictureError.ts'
import { localPath } from './localPath.ts'
import { similarName, spelledPath } from './spelledPath.ts'

/** Larger files are rejected. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024

/**
 * Reads the file that a picture's address names, as a server would find it: "old%20pier.jpg?2" is "old pier.jpg".
 * It is read once and whole, so that what is hashed is what is encoded, even when somebody saves it meanwhile.
 * @param folder the article's folder, which neither `..` in any spelling nor a symbolic link leaves
 * @throws {PictureError} when the file does not exist, cannot be read or lies outside the folder
 */
export function findPicture(folder: string, src: string): Buffer {
  const path = locatePicture(folder, src)
  return attempt(src, () => readFileSync(path))
}

/**
 * Resolves a picture's address to the real path of its file, without reading it. See findPicture.
 * @throws {PictureError}
 */
export function locatePicture(folder: string, src: string): string {
  const refuse = (what: string) => new PictureError(`"${src}" ${what}`)
  const home = attempt(src, () => realpathSync.native(folder))
  const named = spelledPath(home, localPath(src))
  const path = attempt(src, () => realpathSync.native(named), folder)
  if (!isInside(home, path)) throw refuse("is a link to outside the article's folder: put the file itself there.")
  const found = attempt(src, () => statSync(path))
  if (!found.isFile()) throw refuse('is not a file: name a picture.')
  if (found.size === 0) throw refuse('is empty: copy the picture again.')
  if (found.size > MAX_PICTURE_BYTES)
    throw refuse(`has ${Math.round(found.size / 1024 ** 2)} MB, more than the maximum of 256 MB: make it smaller.`)
  return path
}

function attempt<Result>(src: string, work: () => Result, folder?: string): Result {
  try {
    return work()
  } catch (error) {
    if (isMissing(error)) throw new PictureError(missing(src, folder))
    throw new PictureError(`"${src}" cannot be read (${codeOf(error)}): check the file's permissions.`)
  }
}

function missing(src: string, folder?: string): string {
  const similar = folder === undefined ? undefined : similarName(folder, localPath(src))
  const todo = similar
    ? `there is "${similar}" (capitals and accents count). Write the same name in both.`
    : 'add the file, or correct the name (capitals count).'
  return `"${src}" does not exist in the article's folder: ${todo}`
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}
