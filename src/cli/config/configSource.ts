import { resolve } from 'node:path'
import type { Command } from 'commander'
import { omitUndefined } from '../../render/omitUndefined.ts'
import type { Site } from '../../render/site.ts'
import { printMessage } from '../output/printMessage.ts'
import { applyConfig } from './applyConfig.ts'
import { listConfigPaths } from './findConfig.ts'
import { type LoadedConfig, loadConfig } from './loadConfig.ts'
import type { LookFile } from './lookFiles.ts'

/** The part of a configuration that pages are made from. */
export type SiteConfig = { site: Omit<Site, 'address'>; lookFiles: readonly LookFile[] }

/** The configuration of a command, which may change while it runs. */
export type ConfigSource = {
  /** The folder of articles that the configuration names. */
  articles: string | undefined
  /** Reads the configuration again. Prints each problem once, until it is solved. @throws {CliError} */
  read: () => Promise<SiteConfig>
  /** The paths to watch: its files, or where one may appear. */
  getPaths: () => string[]
}

/**
 * Reads the configuration of a command, and sets the options that the command line has not.
 * @param articles the folder of articles of the command line
 * @throws {CliError} (code 2, 3)
 */
export async function openConfig(command: Command, articles: string | undefined): Promise<ConfigSource> {
  const fileFlag = command.getOptionValue('config') as string | undefined
  let reported = new Set<string>()
  let loaded: LoadedConfig
  const load = async () => {
    const current = new Set<string>()
    try {
      loaded = await loadConfig(articles, fileFlag, (message, level, excerpt) => {
        current.add(message)
        if (!reported.has(message)) printMessage(level === 'error' ? '✗' : '·', message, excerpt)
      })
    } finally {
      reported = current
    }
    applyConfig(command, loaded)
    return loaded
  }
  const first = await load()
  const folder = first.config.articles === undefined ? undefined : resolve(first.folder, first.config.articles)
  return {
    articles: articles ?? folder,
    read: async () => {
      const { look, files } = await load()
      const { name, description, lang, search } = command.opts<Omit<Site, 'address'>>()
      return {
        site: {
          name,
          lang,
          ...omitUndefined({ description, look, search: search || undefined }),
        } as SiteConfig['site'],
        lookFiles: files,
      }
    },
    getPaths: () => {
      const { file, sources } = loaded
      const places = fileFlag === undefined && articles !== undefined && !file ? listConfigPaths(articles) : []
      return [...new Set([...(file ? [file] : []), ...places, ...sources])]
    },
  }
}
