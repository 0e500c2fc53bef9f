import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FileContent, writeIfChanged } from '../../files/writeFile.ts'
import { removeFileAndEmptyFolders } from '../cleanup/staleFiles.ts'
import { isOwnFile } from './isOwnFile.ts'

/** The paths in the site of the owner's files (`--static`). A build neither replaces nor removes them. */
export type StaticFiles = ReadonlySet<string>

/** Writes a file by its path in the site. */
export type WriteSiteFile = (path: string, data: FileContent) => void

export type SiteWriter = {
  write: WriteSiteFile
  /** The paths of all files that were to be written. */
  paths: ReadonlySet<string>
  /** Those that were not replaced because they are not Newsreel's. */
  foreignFiles: ReadonlySet<string>
}

/** Creates a writer of files of a site. */
export function createSiteWriter(out: string, staticFiles: StaticFiles): SiteWriter {
  const paths = new Set<string>()
  const foreignFiles = new Set<string>()
  const write: WriteSiteFile = (path, data) => {
    paths.add(path)
    if (writeOwnFile(out, path, data, staticFiles) === null) foreignFiles.add(path)
  }
  return { write, paths, foreignFiles }
}

/**
 * Writes a file of a site, unless the owner has put another one there.
 * @returns how many bytes were written; null when there is a file that is not Newsreel's
 * @throws {UnwritableError}
 */
export function writeOwnFile(out: string, path: string, data: FileContent, staticFiles: StaticFiles): number | null {
  if (staticFiles.has(path)) return 0
  return writeIfChanged(join(out, path), data, content => isOwnFile(path, content))
}

/** Removes a file of a site that no page uses any longer, unless it is the owner's. */
export function removeOwnFile(out: string, path: string, staticFiles: StaticFiles): void {
  const file = join(out, path)
  if (staticFiles.has(path)) return
  if (path.endsWith('.html') && existsSync(file) && !isOwnFile(path, readFileSync(file))) return
  removeFileAndEmptyFolders(out, path)
}

/** The message about a file that a build did not write because there is one that is not Newsreel's. */
export const foreignFileMessage = (out: string, path: string): string =>
  `${join(out, path)} is not Newsreel's, or was changed: it was not replaced. Remove it to get Newsreel's, or move yours ` +
  'to the folder of --static.'

/** The same for the page of an article, which is missing then. */
export const foreignPageMessage = (out: string, path: string): string =>
  `${join(out, path)} is not Newsreel's: it was not replaced, and the article's page is missing. Remove it, move it to ` +
  'the folder of --static, or rename the folder of the article.'
