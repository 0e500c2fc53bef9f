import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteAssets } from '../assets.ts'
import { hashOf } from './state.ts'

/**
 * Of the command line and what pages load: another version may make other pages of the same articles.
 * @param lib the package's folder of built files
 */
export function programHash(lib: string, assets: SiteAssets): string {
  const folder = join(lib, 'cli')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.js')) : []
  // The names of the others change with what is in them (cliBuild).
  const entries = names.filter(name => !name.includes('-'))
  return hashOf(JSON.stringify([assets, names.sort()]), ...entries.sort().map(name => readFileSync(join(folder, name))))
}
