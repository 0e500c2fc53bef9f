import { dirname, join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { LIB } from '../lib.ts'
import { CliError } from '../output/CliError.ts'
import { printMessage } from '../output/printMessage.ts'
import type { BuildSummary } from '../site/buildSite.ts'
import type { Shard } from '../site/plan/shard.ts'
import type { SiteOptions } from '../site/siteOptions.ts'
import { buildProgress } from './buildProgress.ts'
import { asAddress, asBase, asFolder, asShard, type SiteFlags, siteFlags, withSiteOptions } from './options.ts'

/** Where newsreel serve shows a site. */
const LOCAL = 'http://localhost:4173'

const HELP = `
The folder of articles:
  articles/harbour-reopens/article.json   the article, found at /harbour-reopens/
  articles/harbour-reopens/pier.jpg       its picture: "src": "pier.jpg" in it

What changed since the last build is built, what is gone is removed, and what is
not Newsreel's is left alone, and named where a file of Newsreel's would be.
Each file is written whole or not at all, so a site may be built where it is
served from. Two builds of one site wait for each other. While pictures take
longer than 2 seconds, a line on stderr says which is made and how long the rest
will take.

Files of your own (robots.txt, CNAME, favicon.svg, about/index.html …) go into a
folder that --static names: they are copied into the site, in place of
Newsreel's.

Examples:
  newsreel build articles -o site --site https://news.example/
  newsreel build articles -o site --site https://me.github.io/news/ --name News
  newsreel build articles -o site --site https://news.example/ --static static
  newsreel build articles -o site --site https://news.example/ --watch
  newsreel build articles -o site --shard 1/4    (see newsreel index --help)
Then:
  newsreel serve site`

type BuildFlags = SiteFlags & {
  out: string
  site?: string
  base?: string
  cache?: string
  static?: string
  pictures: boolean
  offline: boolean
  strict?: boolean
  shard?: Shard
  watch?: boolean
}

/** `newsreel build <articles>` */
export function buildCommand(): Command {
  const command = new Command('build')
    .description('writes a static site from a folder of articles')
    .argument(
      '<articles>',
      'the folder; each folder in it with an article.json is an article, its name the address',
      asFolder,
    )
    .requiredOption('-o, --out <folder>', 'the folder that the site goes to', asFolder)
    .option('--site <address>', 'where the site will be: absolute, for search engines, cards and feeds', asAddress)
    .option('--base <path>', 'the path that it is served from (default: that of --site, else /)', asBase)
  return withSiteOptions(command)
    .option('--cache <folder>', 'where a build remembers what it made (default: .newsreel beside the site)', asFolder)
    .addOption(
      new Option('--static <folder>', 'files of your own for the site, copied as they are in place of its own')
        .argParser(asFolder)
        .conflicts('shard'),
    )
    .option('--no-pictures', 'copy pictures as they are, instead of making formats and widths of them')
    .option('--no-offline', "keep no article on readers' devices, and take away what an earlier build had them keep")
    .option('--strict', 'change nothing of the site when an article or a picture has a problem')
    .option('--shard <i/n>', 'build only this share of the articles, as 2/8; newsreel index makes the lists', asShard)
    .addOption(
      new Option('--watch', 'go on, and build whenever something in the folder of articles changes').conflicts('shard'),
    )
    .addHelpText('after', HELP)
    .action(build)
}

async function build(articles: string, flags: BuildFlags): Promise<void> {
  const started = performance.now()
  const out = resolve(flags.out)
  const address = flags.site ?? `${LOCAL}${flags.base ?? '/'}`
  const base = new URL(address).pathname
  if (flags.base && flags.base !== base)
    throw new CliError(
      2,
      `--base ${flags.base} is not the path of --site ${address}: give one of them, or the same in both.`,
    )
  if (!flags.site)
    printMessage('·', `No --site was given: what leaves the site (search engines, cards, feeds) says ${address}`)
  const progress = buildProgress()
  const options: SiteOptions = {
    articles: resolve(articles),
    out,
    cache: flags.cache ? resolve(flags.cache) : join(dirname(out), '.newsreel'),
    site: { address, ...siteFlags(flags) },
    base,
    pictures: flags.pictures,
    offline: flags.offline,
    strict: flags.strict ?? false,
    ...(flags.static ? { staticFolder: resolve(flags.static) } : {}),
    ...(flags.shard ? { shard: flags.shard } : {}),
    lib: LIB,
    onProgress: progress.onProgress,
    onPicture: progress.onPicture,
    onProblem: (sentence, level, excerpt) => {
      if (level === 'error') process.exitCode = 1
      progress.clear()
      printMessage(level === 'error' ? '✗' : '·', sentence, excerpt)
    },
  }
  // Loaded late, as each command's work is: other commands do without it.
  if (flags.watch) {
    const { watchSite } = await import('../site/watch/watchSite.ts')
    const onBuilt = (summary: BuildSummary, seconds: number) => {
      progress.end()
      tell(summary, seconds, options)
    }
    const onError = (message: string) => {
      progress.end()
      printMessage('✗', message)
    }
    await watchSite({ ...options, onBuilt, onError })
    return printMessage('·', `${options.articles} is watched. Ctrl+C ends that.`)
  }
  const { buildSite } = await import('../site/buildSite.ts')
  const summary = await buildSite(options).finally(progress.end)
  tell(summary, (performance.now() - started) / 1000, options)
}

function tell(
  { articles, skipped, built, pages, pictures, bytes }: BuildSummary,
  seconds: number,
  of: SiteOptions,
): void {
  const left = skipped ? `; ${skipped} left out` : ''
  const part = of.shard ? ` of shard ${of.shard.index} of ${of.shard.of}` : ''
  process.stdout.write(
    `${count(articles, 'article')}${part} in ${of.out}: ${built} built, ${count(pages, 'page')} written ` +
      `(${(bytes / 1e6).toFixed(1)} MB), ${count(pictures, 'picture')} made, ${seconds.toFixed(1)} s${left}\n`,
  )
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
