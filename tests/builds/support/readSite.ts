import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { hash } from '../../../src/cli/files/hash.ts'
import { crawlSite } from '../../support/kills.ts'

/** The files of a site: a hash of each, by path, in order. */
export function readSite(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map(path => [path.slice(folder.length + 1).replaceAll(sep, '/'), hash(readFileSync(path))]))
}

/** What is wrong in a site at rest: dead links, incomplete pages, wrong hashes, temporary files. */
export function findErrors(folder: string): string[] {
  const leftovers = [...readSite(folder).keys()].filter(path => path.endsWith('.tmp'))
  return [...crawlSite(folder).errors, ...leftovers.map(path => `${path} was left behind`)]
}
