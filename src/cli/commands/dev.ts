import { resolve } from 'node:path'
import { Command } from 'commander'
import { LIB } from '../lib.ts'
import { printMessage } from '../output/printMessage.ts'
import { asFolder, asPort, type SiteFlags, siteFlags, withSiteOptions } from './options.ts'

const HELP = `
Each article is shown as it will be published, and above it what is wrong with
it: in which line, and what to do. A page is shown anew, at the same slide,
whenever an article or a picture is saved. Nothing is written anywhere.

Only this machine can see the pages, unless --host says otherwise.

Examples:
  newsreel dev articles
  newsreel dev articles --host 0.0.0.0    (for a phone in the same network)`

type DevFlags = SiteFlags & { port: number; host: string }

/** `newsreel dev <articles>` */
export function devCommand(): Command {
  const command = new Command('dev')
    .description('shows a folder of articles while they are written, and each problem in the page')
    .argument(
      '<articles>',
      'the folder; each folder in it with an article.json is an article, its name the address',
      asFolder,
    )
    .option('--port <number>', 'the port; 0 for any that is free', asPort, 4180)
    .option('--host <address>', 'whom the server listens to', 'localhost')
  return withSiteOptions(command)
    .addHelpText('after', HELP)
    .action(async (articles: string, { port, host, ...flags }: DevFlags) => {
      // Loaded late: other commands do without what draws pages and what watches files.
      const { startDev } = await import('../dev/startDev.ts')
      const site = siteFlags(flags)
      const running = await startDev({ articles: resolve(articles), port, host, site, lib: LIB, log: printMessage })
      process.stdout.write(`${running.address}\n`)
    })
}
