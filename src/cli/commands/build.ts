import { dirname, join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { buildSite } from '../site/buildSite.ts'

/** The package's folder of built files: beside the command itself. */
const LIB = join(import.meta.dirname, '..')

type BuildFlags = { out: string; base: string; site?: string; cache?: string; strict: boolean }

/** `newsreel build <articles> -o <site>` */
export function buildCommand(): Command {
  return new Command('build')
    .description('writes a static site from a folder of articles')
    .argument('<articles>', 'the folder; each folder in it with an article.json is an article, its name the address')
    .requiredOption('-o, --out <site>', 'the folder that the site goes to')
    .option('--base <path>', 'the path that the site is served from', asBase, '/')
    .option('--site <address>', 'the absolute address of the site: for links that leave it (oEmbed, feeds)', asAddress)
    .option('--cache <folder>', 'where a build remembers what it made (default: .newsreel beside the site)')
    .option('--strict', 'build nothing when an article has a problem', false)
    .addHelpText(
      'after',
      '\nExample: newsreel build articles -o site --site https://news.example/\nThen:    newsreel serve site',
    )
    .action(async (articles: string, options: BuildFlags) => {
      const started = performance.now()
      const summary = await buildSite({
        articles: resolve(articles),
        site: resolve(options.out),
        cache: options.cache ? resolve(options.cache) : join(dirname(resolve(options.out)), '.newsreel'),
        base: options.base,
        address: options.site,
        strict: options.strict,
        lib: LIB,
        onProgress: progress,
        onProblem: (sentence, level) => process.stderr.write(`${level === 'error' ? '✗' : '·'} ${sentence}\n`),
      })
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      const { articles: count, skipped, built, pages, bytes } = summary
      process.stdout.write(
        `${count} articles in ${resolve(options.out)}: ${built} built, ${pages} pages written (${(bytes / 1e6).toFixed(1)} MB) in ${seconds} s` +
          `${skipped ? `; ${skipped} left out` : ''}\n`,
      )
      if (skipped) process.exitCode = 1
    })
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(done < of ? `\r${done} of ${of} articles` : '\r\u001b[K')
}

function asBase(text: string): string {
  if (!/^\/([\w.~-]+\/)*[\w.~-]*$/.test(text)) throw new InvalidArgumentError('It is a path as /news/.')
  return text.endsWith('/') ? text : `${text}/`
}

function asAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InvalidArgumentError('It is an address as https://news.example/.')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
