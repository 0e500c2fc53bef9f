import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Data, writeChanged } from '../../files/writeWhole.ts'
import { removeFile } from '../cleanup/removeOld.ts'
import { isOurs } from './ours.ts'

/** The files of a site that its owner brings, by their paths: none of ours is written or removed there. */
export type Brought = ReadonlySet<string>

/** Writes a file of a site, by its path in it. */
export type Write = (path: string, data: Data) => void

/** @returns what writes the files of a site that stand for all its articles, and which it left as they were */
export function siteWriter(out: string, brought: Brought): { write: Write; kept: Set<string> } {
  const kept = new Set<string>()
  const write: Write = (path, data) => {
    if (writeOurs(out, path, data, brought) === null) kept.add(path)
  }
  return { write, kept }
}

/**
 * Writes a file of a site, unless its owner has put another one there.
 * @returns how many bytes were written; null when a file that is not ours was left as it is
 * @throws {UnwritableError}
 */
export function writeOurs(out: string, path: string, data: Data, brought: Brought): number | null {
  if (brought.has(path)) return 0
  return writeChanged(join(out, path), data, content => isOurs(path, content))
}

/** Removes a file of a site that no page shows any longer, unless its owner has put it there. */
export function removeOurs(out: string, path: string, brought: Brought): void {
  const file = join(out, path)
  if (brought.has(path)) return
  if (path.endsWith('.html') && existsSync(file) && !isOurs(path, readFileSync(file))) return
  removeFile(out, path)
}

/** What people are told of a file that is not ours, where one of ours would be. */
export const keptSentence = (out: string, path: string): string =>
  `${join(out, path)} is not Newsreel's, or was changed: it stays as it is. Remove it to have Newsreel's, or put yours into ` +
  'a folder that --static names.'

/** The same of a page of an article, which readers do not find then. */
export const keptPageSentence = (out: string, path: string): string =>
  `${join(out, path)} is not Newsreel's: it stays as it is, and the article's page was not written there. Move it, put it ` +
  'into a folder that --static names, or give the folder of the article another name.'
