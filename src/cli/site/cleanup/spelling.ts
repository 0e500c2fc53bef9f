import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { foldName } from '../../../article/names/foldName.ts'
import { listNames } from './listNames.ts'

// Disks that ignore case, or the form of accents, keep the spelling that a name had first: after "harbour" is written
// over "Harbour", the disk still lists "Harbour".

/** A name as the disk lists it, and the spelling that is expected. */
type MisspelledName = { found: string; expected: string }
/** Whether the disk finds a name, in any spelling. */
type Exists = (name: string) => boolean

/** Returns the names that are not expected, not even in another spelling that the disk treats as the same. */
export function findUnexpected(names: readonly string[], expected: readonly string[], exists: Exists): string[] {
  const allowed = new Set([...expected, ...findMisspelled(names, expected, exists).map(({ found }) => found)])
  return names.filter(name => !allowed.has(name))
}

/** Returns the names that are other spellings of expected names, and that the disk treats as the same. */
export function findMisspelled(
  names: readonly string[],
  expected: readonly string[],
  exists: Exists,
): MisspelledName[] {
  const [namesSet, expectedSet] = [new Set(names), new Set(expected)]
  const absent = new Map(expected.flatMap(name => (namesSet.has(name) ? [] : [[foldName(name), name]])))
  return names.flatMap(name => {
    const other = expectedSet.has(name) ? undefined : absent.get(foldName(name))
    return other !== undefined && exists(other) ? [{ found: name, expected: other }] : []
  })
}

/** `findUnexpected` for the names in a folder. */
export const findUnexpectedIn = (folder: string, expected: readonly string[]): string[] =>
  findUnexpected(listNames(folder), expected, name => existsSync(join(folder, name)))

/** Renames misspelled names in a folder: the site may be copied to a disk that tells the spellings apart. */
export function fixSpelling(folder: string, expectedNames: readonly string[]): void {
  const misspelled = findMisspelled(listNames(folder), expectedNames, name => existsSync(join(folder, name)))
  for (const { found, expected } of misspelled)
    try {
      renameSync(join(folder, found), join(folder, expected))
    } catch {
      // Not essential: this disk finds it by either name.
    }
}

/** `fixSpelling` for each part of a path in a folder. */
export function fixPathSpelling(folder: string, path: string): void {
  let parent = folder
  for (const part of path.split('/')) {
    fixSpelling(parent, [part])
    parent = join(parent, part)
  }
}

/** Finds a path in a folder in the spelling of the disk. Returns null when there is no such file. */
export function findListedPath(folder: string, path: string): string | null {
  const listed: string[] = []
  for (const part of path.split('/')) {
    const parent = join(folder, ...listed)
    const names = listNames(parent)
    const isFound = names.includes(part) || existsSync(join(parent, part))
    const name = names.includes(part) ? part : names.find(each => foldName(each) === foldName(part))
    if (!isFound || name === undefined) return null
    listed.push(name)
  }
  return listed.join('/')
}
