import { resolve } from 'node:path'
import { Command } from 'commander'
import { LIB } from '../lib.ts'
import { count } from '../output/count.ts'
import { printMessage } from '../output/printMessage.ts'
import { parseFolder } from './options.ts'

const HELP = `
"newsreel build --shard 1/3" to "3/3" each build one part of the articles, on
several machines or one after the other. Copy their output into one folder, in
any order, then run index on it. It takes --site and the other options from the
shards. It reports an error when a shard is missing or damaged, or was built
from other articles, with other options or by another version.

Example:
  newsreel build articles -o site --site https://news.example/ --shard 1/2
  newsreel build articles -o site --site https://news.example/ --shard 2/2
  newsreel index site`

/** `newsreel index <site>` */
export function indexCommand(): Command {
  return new Command('index')
    .description('complete a site that was built in shards: library, feeds, sitemaps')
    .argument('<site>', 'folder that holds the output of all shards', parseFolder)
    .option('--static <folder>', 'folder of your own files to copy into the site', parseFolder)
    .addHelpText('after', HELP)
    .action(async (site: string, flags: { static?: string }) => {
      const out = resolve(site)
      const staticFolder = flags.static && resolve(flags.static)
      const { indexSite } = await import('../site/lists/indexSite.ts')
      const { articles, shards } = await indexSite(out, LIB, message => printMessage('·', message), staticFolder)
      process.stdout.write(`${count(articles, 'article')} from ${count(shards, 'shard')} in ${out}: lists written\n`)
    })
}
