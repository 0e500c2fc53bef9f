import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { fileMemory, MEGABYTE, withMemory } from '../encode/memoryBudget.ts'
import { PictureError } from '../PictureError.ts'
import { describeReservedLetter, toLocalPath } from './localPath.ts'
import { findSimilarName, resolveSpelling } from './resolveSpelling.ts'

/** Larger files are rejected. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024

/**
 * Reads the file of a picture's address, decoded as a server would: "old%20pier.jpg?2" is "old pier.jpg". The file is
 * read once, so that the hash matches the encoded bytes even if it is saved meanwhile.
 * @param folder the article's folder; neither `..` nor a symbolic link may lead out of it
 * @throws {PictureError} when the file does not exist, cannot be read or lies outside the folder
 */
export function readPictureFile(folder: string, src: string): Buffer {
  const path = locatePicture(folder, src)
  return attempt(src, () => readFileSync(path))
}

/**
 * Reads a picture's file as readPictureFile does, as soon as there is memory for it: its bytes stay while it is made.
 * @throws {PictureError}
 */
export async function withPictureFile<Result>(
  folder: string,
  src: string,
  use: (bytes: Buffer) => Promise<Result>,
): Promise<Result> {
  const size = statSync(locatePicture(folder, src), { throwIfNoEntry: false })?.size ?? 0
  return withMemory(fileMemory, Math.ceil(size / MEGABYTE), () => use(readPictureFile(folder, src)))
}

/**
 * Resolves a picture's address to the real path of its file, without reading it. See readPictureFile.
 * @throws {PictureError}
 */
export function locatePicture(folder: string, src: string): string {
  const refuse = (what: string) => new PictureError(`"${src}" ${what}`)
  const home = attempt(src, () => realpathSync.native(folder))
  const named = resolveSpelling(home, toLocalPath(src))
  const path = attempt(src, () => realpathSync.native(named), folder)
  if (!isInside(home, path))
    throw refuse("is a symbolic link that leads out of the article's folder: replace it with the file itself.")
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
    if (isMissing(error)) throw new PictureError(createMissingMessage(src, folder))
    throw new PictureError(`"${src}" cannot be read (${getErrorCode(error)}): check the file's permissions.`)
  }
}

function createMissingMessage(src: string, folder?: string): string {
  const similar = folder === undefined ? undefined : findSimilarName(folder, toLocalPath(src))
  const todo = similar
    ? `there is "${similar}" (capitals and accents count). Write the same name in both.`
    : (describeReservedLetter(src) ?? 'add the file, or correct the name (capitals count).')
  return `"${src}" does not exist in the article's folder: ${todo}`
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function getErrorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(getErrorCode(error))
}
