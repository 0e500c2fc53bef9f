import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { foldName } from '../../../article/foldName.ts'
import { namesIn } from './namesIn.ts'

// A disk that ignores capitals, or how accents are written, keeps the spelling that a name first had: "Harbour" stays
// that when "harbour" is written, and is listed so.

/** A name that a disk lists, and the wanted one that it is another spelling of. */
type Misspelt = { listed: string; wanted: string }
/** Whether a disk finds a name, in whatever spelling. */
type IsThere = (name: string) => boolean

/**
 * The listed names that are none of the wanted ones, not in another spelling either where the disk takes one for the
 * other.
 */
export function strangers(listed: readonly string[], wanted: readonly string[], isThere: IsThere): string[] {
  const names = new Set([...wanted, ...misspelt(listed, wanted, isThere).map(each => each.listed)])
  return listed.filter(name => !names.has(name))
}

/** The listed names that are another spelling of wanted ones, to their disk. */
export function misspelt(listed: readonly string[], wanted: readonly string[], isThere: IsThere): Misspelt[] {
  const [present, names] = [new Set(listed), new Set(wanted)]
  const absent = new Map(wanted.flatMap(name => (present.has(name) ? [] : [[foldName(name), name]])))
  return listed.flatMap(name => {
    const other = names.has(name) ? undefined : absent.get(foldName(name))
    return other !== undefined && isThere(other) ? [{ listed: name, wanted: other }] : []
  })
}

/** The names in a folder that are none of the wanted ones. */
export const strangersIn = (folder: string, wanted: readonly string[]): string[] =>
  strangers(namesIn(folder), wanted, name => existsSync(join(folder, name)))

/**
 * Gives the names in a folder the wanted spelling, where its disk takes one for the other: a site is copied to disks
 * that do not.
 */
export function respell(folder: string, wanted: readonly string[]): void {
  for (const each of misspelt(namesIn(folder), wanted, name => existsSync(join(folder, name))))
    try {
      renameSync(join(folder, each.listed), join(folder, each.wanted))
    } catch {
      // It is found by either name here.
    }
}

/** respell for every part of a path in a folder. */
export function respellPath(folder: string, path: string): void {
  let at = folder
  for (const part of path.split('/')) {
    respell(at, [part])
    at = join(at, part)
  }
}

/** A path in a folder as its disk lists it; null where there is no such file. */
export function listedPath(folder: string, path: string): string | null {
  const listed: string[] = []
  for (const part of path.split('/')) {
    const at = join(folder, ...listed)
    const names = namesIn(at)
    const isThere = names.includes(part) || existsSync(join(at, part))
    const name = names.includes(part) ? part : names.find(each => foldName(each) === foldName(part))
    if (!isThere || name === undefined) return null
    listed.push(name)
  }
  return listed.join('/')
}
