import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CliError } from '../output/CliError.ts'

const CONFIG_NAMES = ['json', 'js', 'mjs', 'ts', 'mts'].map(ending => `newsreel.config.${ending}`)
const THEME_NAME = 'theme.css'

/** The files that configure a site; either may be missing. */
export type ConfigFiles = { config?: string; theme?: string }

/**
 * Finds the configuration of a site: in the folder of articles or beside it. Without articles, in the current folder.
 * @param file the file that --config names
 * @throws {CliError} (code 3) when that file is missing, (2) when it is a folder, or there are two
 */
export function findConfigFiles(articles: string | undefined, file: string | undefined): ConfigFiles {
  if (file !== undefined) {
    const config = resolve(file)
    if (!existsSync(config))
      throw new CliError(3, `${file} does not exist: --config names the configuration of the site.`)
    if (statSync(config).isDirectory())
      throw new CliError(
        2,
        `${file} is a folder: name the configuration itself, such as ${join(file, 'newsreel.config.json')}.`,
      )
    return { config, ...findIn([dirname(config)], [THEME_NAME], 'theme') }
  }
  const folders = getConfigFolders(articles)
  return { ...findIn(folders, CONFIG_NAMES, 'config'), ...findIn(folders, [THEME_NAME], 'theme') }
}

function getConfigFolders(articles: string | undefined): string[] {
  return articles === undefined ? [resolve('.')] : [resolve(articles), dirname(resolve(articles))]
}

/** The paths where a configuration may appear, for a watcher. */
export const listConfigPaths = (articles: string): string[] =>
  getConfigFolders(articles).flatMap(folder => [...CONFIG_NAMES, THEME_NAME].map(name => join(folder, name)))

function findIn<K extends keyof ConfigFiles>(folders: string[], names: string[], key: K): Partial<Record<K, string>> {
  const [found, other] = folders.flatMap(folder => names.map(name => join(folder, name))).filter(existsSync)
  if (found && other) throw new CliError(2, `${found} and ${other} both configure the site: remove one of them.`)
  return found ? ({ [key]: found } as Partial<Record<K, string>>) : {}
}
