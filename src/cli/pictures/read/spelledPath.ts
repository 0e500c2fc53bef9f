import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where a file lies that an article names. Accents are letters of their own on some disks and marks after a letter on
 * others, and look the same: a name that is not there is looked for in the other form.
 * @param path in the folder, as the article has it
 */
export function spelledPath(folder: string, path: string): string {
  const written = join(folder, path)
  if (isAscii(path) || existsSync(written)) return written
  return path.split('/').reduce((at, part) => join(at, entryLike(at, part, composed) ?? part), folder)
}

/**
 * A name in a folder that is the same but for capitals and accents; undefined when there is none, or it is the very
 * one.
 */
export function similarName(folder: string, path: string): string | undefined {
  const parts = path.split('/')
  const last = parts.pop() ?? ''
  const found = entryLike(join(folder, ...parts), last, name => plain(composed(name)))
  return found === last ? undefined : found
}

const composed = (name: string) => name.normalize('NFC')
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isAscii = (path: string) => /^[ -~]*$/.test(path)

function entryLike(folder: string, name: string, spelling: (name: string) => string): string | undefined {
  try {
    return readdirSync(folder).find(each => spelling(each) === spelling(name))
  } catch {
    return undefined
  }
}
