import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../fail.ts'

/**
 * Writes a file whole or not at all: beside its place first, then renamed. A file that has these bytes already is left
 * alone, so that its time stays too.
 * @returns whether it was written
 * @throws Failure (3) when it cannot be
 */
export function writeWhole(path: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  if (hasBytes(path, bytes)) return false
  const draft = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Failure(3, `${path} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
  return true
}

function hasBytes(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
