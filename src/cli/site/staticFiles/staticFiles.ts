import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { writeChanged } from '../../files/writeWhole.ts'
import { Failure, reasonOf } from '../../output/fail.ts'
import { hashOf } from '../cache/state.ts'
import { removeFile } from '../cleanup/removeOld.ts'
import type { Brought } from './siteFiles.ts'

/** What systems and tools leave in a folder, and nobody wants to publish. */
const LEFT_OUT = /(^|\/)(\.git|\.DS_Store|Thumbs\.db)(\/|$)/

/**
 * The files of a folder that its owner wants in the site as they are, dotfiles included; none without a folder.
 * @throws Failure (3) when it cannot be read, or a link in it leads out of it
 */
export function broughtFiles(folder: string | undefined): Brought {
  if (folder === undefined) return new Set()
  try {
    const home = realpathSync(folder)
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll(sep, '/'))
    return new Set(paths.filter(path => !LEFT_OUT.test(path) && isFile(home, join(folder, path))))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(3, `${folder} cannot be read: ${reasonOf(error)}.`)
  }
}

function isFile(home: string, file: string): boolean {
  if (!realpathSync(file).startsWith(home + sep))
    throw new Failure(3, `${file} is a link that leaves the folder: put the file itself there.`)
  return statSync(file).isFile()
}

const recordIn = (cache: string) => join(cache, 'static.json')

/**
 * Removes the files that an earlier build has copied and the owner brings no more, as long as they are what it copied.
 * @returns whether there were any
 */
export function removeNoLongerBrought(out: string, brought: Brought, cache: string): boolean {
  const gone = copiedBefore(recordIn(cache)).filter(
    ([path, hash]) => !brought.has(path) && hashIn(join(out, path)) === hash,
  )
  for (const [path] of gone) removeFile(out, path)
  return gone.length > 0
}

/**
 * Copies the files that an owner brings into a site.
 * @param cache where a build remembers them
 * @throws {UnwritableError}
 */
export function copyBrought(folder: string | undefined, out: string, brought: Brought, cache?: string): void {
  const copied: Record<string, string> = {}
  for (const path of brought) {
    const content = readFileSync(join(folder ?? '', path))
    copied[path] = hashOf(content)
    writeChanged(join(out, path), content)
  }
  if (cache && brought.size) writeChanged(recordIn(cache), JSON.stringify(copied))
  else if (cache) rmSync(recordIn(cache), { force: true })
}

function copiedBefore(record: string): [path: string, hash: unknown][] {
  try {
    return Object.entries(JSON.parse(readFileSync(record, 'utf8')) as object)
  } catch {
    return []
  }
}

function hashIn(file: string): string | undefined {
  try {
    return hashOf(readFileSync(file))
  } catch {
    return undefined
  }
}
