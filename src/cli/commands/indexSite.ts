import { resolve } from 'node:path'
import { Command } from 'commander'
import { LIB } from '../lib.ts'
import { indexSite } from '../site/indexSite.ts'

/** `newsreel index <site>` */
export function indexCommand(): Command {
  return new Command('index')
    .description('writes the lists of a site whose articles several machines have built (library, feeds, sitemaps)')
    .argument('<site>', 'the folder that the shards were built into, or copied to')
    .addHelpText(
      'after',
      `
newsreel build --shard 1/3 … 3/3 each build a part of the articles, on as many machines or one after the other. Copy what
they made into one folder, in any order, and index makes a site of it. It knows --site and the other options from them, and
says so when a shard is missing, damaged, or was built from other articles or options than the rest.

Example:
  newsreel build articles -o site --site https://news.example/ --shard 1/2    # on one machine
  newsreel build articles -o site --site https://news.example/ --shard 2/2    # on another
  rsync -a other:site/ site/ && newsreel index site`,
    )
    .action(async (site: string) => {
      const out = resolve(site)
      const { articles, shards } = await indexSite(out, LIB)
      process.stdout.write(`${articles} articles of ${shards} shards in ${out}: the lists are written\n`)
    })
}
