import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { foldName } from '../../../article/names/foldName.ts'
import { isOwnFile } from '../staticFiles/isOwnFile.ts'
import { type StaticFiles, writeOwnFile } from '../staticFiles/siteFiles.ts'
import { removeFileAndEmptyFolders } from './staleFiles.ts'

/** The folders of pages that list articles. No article has these names. */
const LIST_FOLDERS = ['page', 'topic']
const LIST_FILE = /^(?:page\/\d+|topic(?:\/[^/]+(?:\/page\/\d+)?)?)\/(?:index\.html|feed\.xml)$/

/**
 * Removes the lists of an earlier build that the site no longer has: its later pages after articles were deleted, and
 * the pages and feeds of topics without articles. Looks for them in the site's folder, not in a cache: the site may be
 * merged from several machines. Other files in these folders are the owner's.
 * @param current the paths that this build has written
 * @param emptyPage a list without articles
 * @throws {UnwritableError}
 */
export function removeOldLists(
  out: string,
  current: ReadonlySet<string>,
  staticFiles: StaticFiles,
  emptyPage: string,
): void {
  const folded = new Set([...current].map(foldName))
  const old = LIST_FOLDERS.flatMap(folder => findLists(out, folder)).filter(
    path => !folded.has(foldName(path)) && !staticFiles.has(path) && isOwnFile(path, readFileSync(join(out, path))),
  )
  // Old lists link to each other: empty all before removing one, so that a killed build leaves no dead links.
  for (const path of old) if (path.endsWith('.html')) writeOwnFile(out, path, emptyPage, staticFiles)
  for (const path of old) removeFileAndEmptyFolders(out, path)
}

function findLists(out: string, folder: string): string[] {
  if (!existsSync(join(out, folder))) return []
  const names = readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
  return names.map(name => `${folder}/${name.replaceAll(sep, '/')}`).filter(path => LIST_FILE.test(path))
}
