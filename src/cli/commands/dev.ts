import { resolve } from 'node:path'
import { Command } from 'commander'
import { LIB } from '../lib.ts'
import { printMessage } from '../output/printMessage.ts'
import { ARTICLES_HELP, addSiteOptions, parseFolder, parsePort, requireArticles, type SiteFlags } from './options.ts'

const HELP = `
Shows each article as it will be published, with its problems above it: file,
line and what to do. When you save an article or a picture, its page reloads at
the same slide. Nothing is written to disk.

The pages can be opened on this machine only, unless --host is set.

Examples:
  newsreel dev articles
  newsreel dev articles --static static
  newsreel dev articles --host 0.0.0.0    (to test on a phone in your network)`

type DevFlags = SiteFlags & { port: number; host: string; static?: string }

/** `newsreel dev [articles]` */
export function devCommand(): Command {
  const command = new Command('dev')
    .description('preview articles while you write them, with their problems')
    .argument('[articles]', ARTICLES_HELP, parseFolder)
    .option('--port <number>', 'port to listen on; 0 picks a free one', parsePort, 4180)
    .option('--host <address>', 'address to listen on', 'localhost')
    .option('--static <folder>', 'folder of your own files, as for newsreel build', parseFolder)
  return addSiteOptions(command)
    .addHelpText('after', HELP)
    .action(async (articlesArgument: string | undefined, _: unknown, command: Command) => {
      // Imported here so that other commands start without them.
      const { openConfig } = await import('../config/configSource.ts')
      const { startDev } = await import('../dev/startDev.ts')
      const config = await openConfig(command, articlesArgument)
      const articles = requireArticles(config.articles)
      const { port, host, static: folder } = command.opts<DevFlags>()
      const folders = { articles: resolve(articles), ...(folder ? { staticFolder: resolve(folder) } : {}) }
      const { site } = await config.read()
      const server = await startDev({ ...folders, port, host, site, config, lib: LIB, log: printMessage })
      process.stdout.write(`${server.address}\n`)
    })
}
