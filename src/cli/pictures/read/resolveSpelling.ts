import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Resolves a path in a folder. Disks store accented letters in different Unicode forms (NFC or NFD): if the path does
 * not exist as written, it is searched for in the other form.
 * @param path the path as the article has it
 */
export function resolveSpelling(folder: string, path: string): string {
  const written = join(folder, path)
  if (isAscii(path) || existsSync(written)) return written
  return path.split('/').reduce((at, part) => join(at, findEntry(at, part, compose) ?? part), folder)
}

/**
 * Finds a name in a folder that differs only in case or accents; undefined if there is none, or the name itself
 * exists.
 */
export function findSimilarName(folder: string, path: string): string | undefined {
  const parts = path.split('/')
  const last = parts.pop() ?? ''
  const found = findEntry(join(folder, ...parts), last, name => removeAccents(compose(name)))
  return found === last ? undefined : found
}

const compose = (name: string) => name.normalize('NFC')
const removeAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isAscii = (path: string) => /^[ -~]*$/.test(path)

function findEntry(folder: string, name: string, spelling: (name: string) => string): string | undefined {
  try {
    return readdirSync(folder).find(each => spelling(each) === spelling(name))
  } catch {
    return undefined
  }
}
