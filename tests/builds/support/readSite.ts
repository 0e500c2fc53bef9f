import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { hash } from '../../../src/cli/files/hash.ts'
import { crawl } from '../../support/crawl.ts'
import { LIB, SITE } from '../../support/runNewsreel.ts'

/** The files of a site: a hash of each, by path, in order. */
export function readSite(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map(path => [path.slice(folder.length + 1).replaceAll(sep, '/'), hash(readFileSync(path))]))
}

/**
 * What is wrong in a site: dead links, incomplete pages, wrong hashes. A site that no build has begun has no errors.
 * @param isAtRest whether no build was killed: then temporary files are errors, too
 */
export function findErrors(folder: string, isAtRest = true): string[] {
  if (!existsSync(folder)) return []
  const leftovers = isAtRest ? [...readSite(folder).keys()].filter(path => path.endsWith('.tmp')) : []
  return [...crawl(folder, { site: SITE, lib: LIB }).errors, ...leftovers.map(path => `${path} was left behind`)]
}
