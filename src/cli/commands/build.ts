import { dirname, join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { LIB } from '../lib.ts'
import { CliError } from '../output/CliError.ts'
import { printMessage } from '../output/printMessage.ts'
import { endWithParent, keepsFreedMemory, RestartNeeded, restart } from '../restart.ts'
import type { BuildSummary } from '../site/buildSite.ts'
import type { Shard } from '../site/plan/shard.ts'
import type { SiteOptions } from '../site/siteOptions.ts'
import { createBuildProgress } from './buildProgress.ts'
import { formatBuildSummary } from './buildSummary.ts'
import {
  ARTICLES_HELP,
  addSiteOptions,
  parseAddress,
  parseBase,
  parseFolder,
  parseShardOption,
  requireArticles,
  type SiteFlags,
} from './options.ts'

/** The default address of newsreel serve. */
const DEFAULT_ADDRESS = 'http://localhost:4173'

const HELP = `
Folder of articles:
  articles/harbour-reopens/article.json   article, found at /harbour-reopens/
  articles/harbour-reopens/pier.jpg       its picture: "src": "pier.jpg"
  articles/market-day/article.md          or Markdown: ![A market](stalls.jpg)

Builds only what changed since the last build and removes pages of deleted
articles. Files that Newsreel did not write stay untouched, and are reported
where one of Newsreel's files would go. No file is ever half written, so you can
build into the folder that your server serves. A second build of the same site
waits for the first. Progress is printed to stderr when encoding pictures takes
longer than 2 seconds.

Put your own files (robots.txt, CNAME, favicon.svg, about/index.html …) in a
folder and pass it to --static. They are copied into the site and replace
Newsreel's files of the same name.

Examples:
  newsreel build articles -o site --site https://news.example/
  newsreel build articles -o site --site https://me.github.io/news/ --name News
  newsreel build articles -o site --site https://news.example/ --static static
  newsreel build articles -o site --site https://news.example/ --watch
  newsreel build articles -o site --shard 1/4    (see newsreel index --help)

Preview the result:
  newsreel serve site`

type BuildFlags = SiteFlags & {
  out?: string
  site?: string
  base?: string
  cache?: string
  static?: string
  pictures: boolean
  offline: boolean
  strict?: boolean
  search?: boolean
  shard?: Shard
  watch?: boolean
}

/** `newsreel build [articles]` */
export function buildCommand(): Command {
  const command = new Command('build')
    .description('build a static site from a folder of articles')
    .argument('[articles]', ARTICLES_HELP, parseFolder)
    .option('-o, --out <folder>', 'output folder', parseFolder)
    .option('--site <address>', 'public URL of the site, used in search results, link previews and feeds', parseAddress)
    .option('--base <path>', 'URL path of the site (default: the path of --site, or /)', parseBase)
  return addSiteOptions(command)
    .option('--cache <folder>', 'cache folder (default: .newsreel next to the output folder)', parseFolder)
    .addOption(
      new Option('--static <folder>', 'folder of your own files to copy into the site')
        .argParser(parseFolder)
        .conflicts('shard'),
    )
    .option('--no-pictures', 'copy pictures unchanged instead of resizing and re-encoding them')
    .option('--no-offline', "do not store articles on readers' devices, and delete what earlier builds stored")
    .option('--search', 'add a search over all articles (needs the package pagefind)')
    .option('--strict', 'leave the site unchanged if an article or a picture has an error')
    .option('--shard <i/n>', 'build one part of the articles, such as 2/8; then run newsreel index', parseShardOption)
    .addOption(new Option('--watch', 'keep running and rebuild when an article changes').conflicts('shard'))
    .addHelpText('after', HELP)
    .action(build)
}

async function build(articlesArgument: string | undefined, _: unknown, command: Command): Promise<void> {
  const started = performance.now()
  // Imported here so that other commands start without it.
  const { openConfig } = await import('../config/configSource.ts')
  const config = await openConfig(command, articlesArgument)
  const flags = command.opts<BuildFlags>()
  const articles = requireArticles(config.articles)
  if (flags.out === undefined) throw new CliError(2, "error: required option '-o, --out <folder>' not specified")
  const out = resolve(flags.out)
  const address = flags.site ?? `${DEFAULT_ADDRESS}${flags.base ?? '/'}`
  const base = new URL(address).pathname
  if (flags.base && flags.base !== base)
    throw new CliError(
      2,
      `--base ${flags.base} is not the path of --site ${address}. Use only one of them, or the same path in both.`,
    )
  // A build that watches has new pictures sooner or later.
  if (flags.watch && flags.pictures && keepsFreedMemory()) return buildAgain(articlesArgument, command)
  endWithParent()
  let isPlanned = false
  const onPlanned: SiteOptions['onPlanned'] = ({ hasNewPictures }) => {
    if (hasNewPictures && keepsFreedMemory()) throw new RestartNeeded()
    if (!flags.site && !isPlanned)
      printMessage('·', `No --site set: search results, link previews and feeds will point to ${address}`)
    isPlanned = true
  }
  const { site, lookFiles } = await config.read()
  const progress = createBuildProgress()
  const options: SiteOptions = {
    articles: resolve(articles),
    out,
    cache: flags.cache ? resolve(flags.cache) : join(dirname(out), '.newsreel'),
    site: { address, ...site },
    lookFiles,
    base,
    pictures: flags.pictures,
    offline: flags.offline,
    strict: flags.strict ?? false,
    ...(flags.static ? { staticFolder: resolve(flags.static) } : {}),
    ...(flags.shard ? { shard: flags.shard } : {}),
    lib: LIB,
    onPlanned,
    onProgress: progress.onProgress,
    onPicture: progress.onPicture,
    onProblem: (message, level, excerpt) => {
      if (level === 'error') process.exitCode = 1
      progress.clear()
      printMessage(level === 'error' ? '✗' : '·', message, excerpt)
    },
  }
  if (flags.watch) {
    const { watchSite } = await import('../site/watch/watchSite.ts')
    const onBuilt = (summary: BuildSummary, seconds: number) => {
      progress.end()
      process.stdout.write(formatBuildSummary(summary, seconds, options))
    }
    const onError = (message: string) => {
      progress.end()
      printMessage('✗', message)
    }
    await watchSite({ ...options, onBuilt, onError, config })
    return printMessage('·', `Watching ${options.articles} for changes. Press Ctrl+C to stop.`)
  }
  const { buildSite } = await import('../site/buildSite.ts')
  try {
    const summary = await buildSite(options).finally(progress.end)
    process.stdout.write(formatBuildSummary(summary, (performance.now() - started) / 1000, options))
  } catch (error) {
    if (!(error instanceof RestartNeeded)) throw error
    await buildAgain(articlesArgument, command)
  }
}

/** Builds in a process that returns freed memory; in this one when there can be no other. */
async function buildAgain(articles: string | undefined, command: Command): Promise<void> {
  const code = await restart()
  if (code === null) return build(articles, undefined, command)
  process.exitCode = code
}
