import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { hash } from '../../files/hash.ts'
import { writeIfChanged } from '../../files/writeFile.ts'
import { CliError } from '../../output/CliError.ts'
import { getErrorReason } from '../../output/errorMessage.ts'
import { removeFileAndEmptyFolders } from '../cleanup/staleFiles.ts'
import type { StaticFiles } from './siteFiles.ts'

const IGNORED = /(^|\/)(\.git|\.DS_Store|Thumbs\.db)(\/|$)/
/** Whether a path is that of a file of systems and tools, which is never published. */
export const isIgnored = (path: string): boolean => IGNORED.test(path)

/**
 * Lists the files of the `--static` folder, including dotfiles. Returns none without a folder.
 * @throws {CliError} (code 3) when it cannot be read, or a symbolic link leads out of it
 */
export function findStaticFiles(folder: string | undefined): StaticFiles {
  if (folder === undefined) return new Set()
  try {
    const realFolder = realpathSync(folder)
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll(sep, '/'))
    return new Set(paths.filter(path => !isIgnored(path) && isFile(realFolder, join(folder, path))))
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(3, `${folder} cannot be read: ${getErrorReason(error)}.`)
  }
}

function isFile(realFolder: string, file: string): boolean {
  if (!realpathSync(file).startsWith(realFolder + sep))
    throw new CliError(3, `${file} is a symbolic link that leads out of the folder: replace it with the file itself.`)
  return statSync(file).isFile()
}

const getRecordFile = (cache: string) => join(cache, 'static.json')

/**
 * Removes files that an earlier build copied and that are no longer in the folder, unless they were changed meanwhile.
 * @returns whether any were removed
 */
export function removeOldStaticFiles(out: string, staticFiles: StaticFiles, cache: string): boolean {
  const removed = readRecord(getRecordFile(cache)).filter(
    ([path, hash]) => !staticFiles.has(path) && hashFile(join(out, path)) === hash,
  )
  for (const [path] of removed) removeFileAndEmptyFolders(out, path)
  return removed.length > 0
}

/**
 * Copies the owner's files into a site.
 * @param cache the folder to record their hashes in
 * @throws {UnwritableError}
 */
export function copyStaticFiles(
  folder: string | undefined,
  out: string,
  staticFiles: StaticFiles,
  cache?: string,
): void {
  const copied: Record<string, string> = {}
  for (const path of staticFiles) {
    const content = readFileSync(join(folder ?? '', path))
    copied[path] = hash(content)
    writeIfChanged(join(out, path), content)
  }
  if (cache && staticFiles.size) writeIfChanged(getRecordFile(cache), JSON.stringify(copied))
  else if (cache) rmSync(getRecordFile(cache), { force: true })
}

function readRecord(record: string): [path: string, hash: unknown][] {
  try {
    return Object.entries(JSON.parse(readFileSync(record, 'utf8')) as object)
  } catch {
    return []
  }
}

function hashFile(file: string): string | undefined {
  try {
    return hash(readFileSync(file))
  } catch {
    return undefined
  }
}
