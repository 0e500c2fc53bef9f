import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { isLeftover, temporaryName } from './temporaryName.ts'

/** A file cannot be written. Others would most likely fail, too, so it ends the build. */
export class UnwritableError extends CliError {
  override name = 'UnwritableError'
  constructor(message: string, options?: ErrorOptions) {
    super(3, message, options)
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk is read-only',
  EEXIST: 'a file stands where a folder should be',
  ENOTDIR: 'a file stands where a folder should be',
  ENOTEMPTY: 'another build writes there too',
  ENAMETOOLONG: 'its name is too long',
}

/** What a file is made of: bytes, a text, or both in parts. */
export type Data = Uint8Array | string | readonly (Uint8Array | string)[]

let room = Buffer.allocUnsafeSlow(2 ** 18)

/** The bytes of a file, in the one buffer of this thread: they are gone with the next file. */
function bytesOf(data: Data): Uint8Array {
  if (data instanceof Uint8Array) return data
  const parts = typeof data === 'string' ? [data] : data
  const most = 3 * parts.reduce((sum, part) => sum + part.length, 0)
  if (most > room.length) room = Buffer.allocUnsafeSlow(most)
  return room.subarray(
    0,
    parts.reduce((end, part) => {
      if (typeof part === 'string') return end + room.write(part, end)
      room.set(part, end)
      return end + part.length
    }, 0),
  )
}

/**
 * Writes a file whole or not at all: under another name in the same folder first, then renamed. Whoever looks, or kills
 * the build, at any moment finds the old file, the new one or none. Each thread waits for its disk: asking it for many
 * small files at once takes twice the time.
 * @throws {UnwritableError} with nothing left behind
 */
export function writeWhole(path: string, data: Data): void {
  const temporary = temporaryName(path)
  try {
    write(temporary, bytesOf(data))
    renameSync(temporary, path)
  } catch (error) {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // Why it could not be written is what people need to know.
    }
    throw unwritable(path, error)
  }
}

/**
 * Writes a file where nobody looks yet, into a folder that is most likely new.
 * @returns how many bytes that took
 * @throws {UnwritableError}
 */
export function writeUnseen(path: string, data: Data): number {
  const bytes = bytesOf(data)
  try {
    makeFolder(dirname(path))
    writeFileSync(path, bytes)
    return bytes.length
  } catch (error) {
    throw unwritable(path, error)
  }
}

/**
 * Makes a folder and those that lead to it. Most are new, in one that is there: then this takes half as long as
 * `recursive`, which in Node 20 never ends where a folder is there but none can be made in it, as in /proc.
 */
export function makeFolder(path: string): void {
  let failure = makeOne(path)
  if (failure?.code === 'ENOENT') {
    makeFolder(dirname(path))
    failure = makeOne(path)
  }
  if (failure) throw failure
}

/** @returns why the folder could not be created; null if it exists now */
function makeOne(path: string): NodeJS.ErrnoException | null {
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
    makeFolder(dirname(path))
    writeFileSync(path, data)
  }
}

/** Tells why a file cannot be written. */
export function unwritable(path: string, error: unknown): UnwritableError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = REASONS[code] ?? getErrorReason(error)
  return new UnwritableError(`${path} cannot be written: ${reason}.`, { cause: error })
}

/**
 * Writes a file as writeWhole does, but leaves one that has these bytes already alone, its time included.
 * @param mayReplace whether one that has others may be written over
 * @returns how many bytes were written: 0 when they were there; null when the file was left as it is
 * @throws {UnwritableError}
 */
export function writeChanged(path: string, data: Data): number
export function writeChanged(path: string, data: Data, mayReplace: (content: Uint8Array) => boolean): number | null
export function writeChanged(path: string, data: Data, mayReplace?: (content: Uint8Array) => boolean): number | null {
  const bytes = bytesOf(data)
  if (holds(path, bytes)) return 0
  const content = mayReplace && read(path)
  if (content && !mayReplace(content)) return null
  writeWhole(path, bytes)
  return bytes.length
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // There is none, or writing it will tell why.
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes)
  } catch {
    return false // Writing it will tell why.
  }
}

/**
 * Takes away what a build that was killed had begun to write in a folder, and nothing of one that runs beside.
 * @param deep in the folders in it too
 */
export function sweep(folder: string, deep = false): void {
  let names: string[] = []
  try {
    names = readdirSync(folder, { recursive: deep, encoding: 'utf8' })
  } catch {
    // It is not there, or nobody may look: writing into it will tell.
  }
  for (const name of names)
    if (name.endsWith('.tmp') && isLeftover(join(folder, name)))
      rmSync(join(folder, name), { force: true, recursive: true })
}
