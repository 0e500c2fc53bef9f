import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '../../files/hash.ts'
import type { SiteAssets } from '../siteAssets.ts'

/**
 * Hashes the command line and the files that pages load. Another version may make other pages of the same articles.
 * @param lib the package's folder of built files
 */
export function programHash(lib: string, assets: SiteAssets): string {
  const folder = join(lib, 'cli')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.js')) : []
  // Files with a hash in their name need not be read.
  const fixedNames = names.filter(name => !name.includes('-')).sort()
  return hash([JSON.stringify([assets, names.sort()]), ...fixedNames.map(name => readFileSync(join(folder, name)))])
}
