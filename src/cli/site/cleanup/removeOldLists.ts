import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { foldName } from '../../../article/foldName.ts'
import { isOwnFile } from '../staticFiles/isOwnFile.ts'
import type { StaticFiles } from '../staticFiles/siteFiles.ts'
import { removeFileAndEmptyFolders } from './staleFiles.ts'

/** The folders of pages that list articles. No article has these names. */
const LIST_FOLDERS = ['page', 'topic']
const LIST_FILE = /^(?:page\/\d+|topic(?:\/[^/]+(?:\/page\/\d+)?)?)\/(?:index\.html|feed\.xml)$/

/**
 * Removes the lists of an earlier build that the site no longer has: its later pages after articles were deleted, and
 * the pages and feeds of topics without articles. Finds them in the site itself, as the site may be merged from several
 * machines. Other files in their folders are the owner's.
 * @param current the paths of the lists of this build
 */
export function removeOldLists(out: string, current: ReadonlySet<string>, staticFiles: StaticFiles): void {
  const folded = new Set([...current].map(foldName))
  for (const folder of LIST_FOLDERS) {
    if (!existsSync(join(out, folder))) continue
    for (const name of readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/${name.replaceAll(sep, '/')}`
      if (!LIST_FILE.test(path) || folded.has(foldName(path)) || staticFiles.has(path)) continue
      if (isOwnFile(path, readFileSync(join(out, path)))) removeFileAndEmptyFolders(out, path)
    }
  }
}
