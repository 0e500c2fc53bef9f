import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { createTemporaryName, isLeftover } from './temporaryName.ts'

/** A file cannot be written. It ends the build, because writing other files would most likely fail, too. */
export class UnwritableError extends CliError {
  override name = 'UnwritableError'
  constructor(message: string, options?: ErrorOptions) {
    super(3, message, options)
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission to write to the folder',
  EPERM: 'no permission to write to the folder',
  EROFS: 'the disk is read-only',
  EEXIST: 'there is a file where a folder should be',
  ENOTDIR: 'there is a file where a folder should be',
  ENOTEMPTY: 'another build writes to the same folder',
  ENAMETOOLONG: 'its name is too long',
}

/** The content of a file: bytes, a text, or a list of both. */
export type FileContent = Uint8Array | string | readonly (Uint8Array | string)[]

let buffer = Buffer.allocUnsafeSlow(2 ** 18)

/** Encodes a content in this thread's shared buffer. The next call overwrites it. */
function toBytes(data: FileContent): Uint8Array {
  if (data instanceof Uint8Array) return data
  const parts = typeof data === 'string' ? [data] : data
  const maxLength = 3 * parts.reduce((sum, part) => sum + part.length, 0)
  if (maxLength > buffer.length) buffer = Buffer.allocUnsafeSlow(maxLength)
  return buffer.subarray(
    0,
    parts.reduce((end, part) => {
      if (typeof part === 'string') return end + buffer.write(part, end)
      buffer.set(part, end)
      return end + part.length
    }, 0),
  )
}

/**
 * Writes a file atomically: under a temporary name in the same folder, which is then renamed. A reader never sees a
 * partial file, even if the build is killed. Synchronous, because writing many small files asynchronously takes twice
 * the time.
 * @throws {UnwritableError} after removing the temporary file
 */
export function writeAtomically(path: string, data: FileContent): void {
  const temporary = createTemporaryName(path)
  try {
    write(temporary, toBytes(data))
    renameSync(temporary, path)
  } catch (error) {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // The first error is the one to report.
    }
    throw createWriteError(path, error)
  }
}

/**
 * Writes a file, not atomically, to a place that nobody reads yet. Its folder is most likely new.
 * @returns how many bytes were written
 * @throws {UnwritableError}
 */
export function writeNewFile(path: string, data: FileContent): number {
  const bytes = toBytes(data)
  try {
    createFolder(dirname(path))
    writeFileSync(path, bytes)
    return bytes.length
  } catch (error) {
    throw createWriteError(path, error)
  }
}

/**
 * Creates a folder and its missing parents. Takes half as long as `mkdirSync` with `recursive` when only the folder
 * itself is missing. With `recursive`, Node 20 also hangs where a parent exists but is not writable, as in /proc.
 */
export function createFolder(path: string): void {
  let error = tryCreateFolder(path)
  if (error?.code === 'ENOENT') {
    createFolder(dirname(path))
    error = tryCreateFolder(path)
  }
  if (error) throw error
}

/** @returns the error if the folder could not be created; null if it exists now */
function tryCreateFolder(path: string): NodeJS.ErrnoException | null {
  try {
    mkdirSync(path)
    return null
  } catch (error) {
    const isThere = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    return isThere ? null : (error as NodeJS.ErrnoException)
  }
}

function write(path: string, data: Uint8Array): void {
  try {
    writeFileSync(path, data)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    createFolder(dirname(path))
    writeFileSync(path, data)
  }
}

/** Creates the error for a file that cannot be written, with the reason. */
export function createWriteError(path: string, error: unknown): UnwritableError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = REASONS[code] ?? getErrorReason(error)
  return new UnwritableError(`${path} cannot be written: ${reason}.`, { cause: error })
}

/**
 * Writes a file atomically, unless it has this content already. Then its modification time stays the same.
 * @param mayReplace whether an existing file with other content may be replaced
 * @returns how many bytes were written: 0 if the content was the same; null if the file may not be replaced
 * @throws {UnwritableError}
 */
export function writeIfChanged(path: string, data: FileContent): number
export function writeIfChanged(
  path: string,
  data: FileContent,
  mayReplace: (content: Uint8Array) => boolean,
): number | null
export function writeIfChanged(
  path: string,
  data: FileContent,
  mayReplace?: (content: Uint8Array) => boolean,
): number | null {
  const bytes = toBytes(data)
  if (hasContent(path, bytes)) return 0
  const content = mayReplace && read(path)
  if (content && !mayReplace(content)) return null
  writeAtomically(path, bytes)
  return bytes.length
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // Missing, or not readable: writing it reports why.
  }
}

function hasContent(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes)
  } catch {
    return false // Writing it reports why.
  }
}

/**
 * Removes the temporary files that killed builds left in a folder. Those of running builds stay.
 * @param isRecursive whether to clean up subfolders, too
 */
export function removeLeftovers(folder: string, isRecursive = false): void {
  let names: string[] = []
  try {
    names = readdirSync(folder, { recursive: isRecursive, encoding: 'utf8' })
  } catch {
    // Missing, or not readable: writing into it reports why.
  }
  for (const name of names)
    if (name.endsWith('.tmp') && isLeftover(join(folder, name)))
      rmSync(join(folder, name), { force: true, recursive: true })
}
