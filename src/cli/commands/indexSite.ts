import { resolve } from 'node:path'
import { Command } from 'commander'
import { LIB } from '../lib.ts'
import { printMessage } from '../output/printMessage.ts'
import { asFolder } from './options.ts'

const HELP = `
newsreel build --shard 1/3 … 3/3 each build a part of the articles, on as many
machines or one after the other. Copy what they made into one folder, in any
order, and index makes a site of it. It knows --site and the other options from
them, and says when a shard is missing, damaged, or was built from other
articles, by other options or another version than the rest.

Example:
  newsreel build articles -o site --site https://news.example/ --shard 1/2
  newsreel build articles -o site --site https://news.example/ --shard 2/2
  newsreel index site`

/** `newsreel index <site>` */
export function indexCommand(): Command {
  return new Command('index')
    .description('writes the lists of a site that was built in shards (library, feeds, sitemaps)')
    .argument('<site>', 'the folder that the shards were built into, or copied to', asFolder)
    .option('--static <folder>', 'files of your own for the site, as newsreel build takes them', asFolder)
    .addHelpText('after', HELP)
    .action(async (site: string, flags: { static?: string }) => {
      const out = resolve(site)
      const brought = flags.static && resolve(flags.static)
      const { indexSite } = await import('../site/lists/indexSite.ts')
      const { articles, shards } = await indexSite(out, LIB, sentence => printMessage('·', sentence), brought)
      process.stdout.write(`${articles} articles of ${shards} shards in ${out}: the lists are written\n`)
    })
}
