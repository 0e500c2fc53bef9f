import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from './fail.ts'

/** A file that could not be written, told in a sentence. No other file would fare better, so it ends the build. */
export class UnwritableError extends Failure {
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
  ENAMETOOLONG: 'its name is too long',
}

/**
 * Writes a file whole or not at all: under another name in the same folder first, then renamed. Whoever looks, or kills
 * the build, at any moment finds the old file, the new one or none.
 * @throws {UnwritableError} with nothing left behind
 */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(temporary, data)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
    throw new UnwritableError(`${path} cannot be written: ${reason}.`, { cause: error })
  }
}

/**
 * Writes a file as writeWhole does, but leaves one that has these bytes already alone, its time included.
 * @returns whether it was written
 * @throws {UnwritableError}
 */
export async function writeChanged(path: string, data: Uint8Array | string): Promise<boolean> {
  const bytes = Buffer.from(data)
  const before = await readFile(path).catch(() => null)
  if (before?.equals(bytes)) return false
  await writeWhole(path, bytes)
  return true
}

/** Takes away what a build that was killed had begun to write in a folder. Only for a folder that nobody else writes to. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (/^\..+\.[\da-f]{12}\.tmp$/.test(name)) await rm(join(folder, name), { force: true })
}
