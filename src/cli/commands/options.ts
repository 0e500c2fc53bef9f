import { type Command, InvalidArgumentError } from 'commander'
import { describeUnknownLanguage } from '../../check/rules/languageRules.ts'
import type { Site } from '../../render/site.ts'
import { CliError } from '../output/CliError.ts'
import { isBasePath } from '../site/isBasePath.ts'
import { parseShard, type Shard } from '../site/plan/shard.ts'

// Parsers of option values. Each throws an InvalidArgumentError that says what was expected.

export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}

/** Rejects an empty value, which is most likely an unset variable in a script: it would mean the current folder. */
export function parseFolder(text: string): string {
  if (!text.trim()) throw new InvalidArgumentError('Expected a folder.')
  return text
}

export function parseFile(text: string): string {
  if (!text.trim()) throw new InvalidArgumentError('Expected a file.')
  return text
}

/** @returns the path with a slash at its end */
export function parseBase(text: string): string {
  const base = withSlash(text)
  if (!isBasePath(base)) throw new InvalidArgumentError('Expected a path such as /news/.')
  return base
}

/** @returns the address with a slash at its end */
export function parseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (
    (url?.protocol !== 'https:' && url?.protocol !== 'http:') ||
    url.search ||
    url.hash ||
    url.username ||
    url.password
  )
    throw new InvalidArgumentError('Expected an address such as https://news.example/.')
  if (!isBasePath(withSlash(url.pathname)))
    throw new InvalidArgumentError(
      'The path may contain letters, digits and -._~@+ only. Encode others, such as %20 for a space.',
    )
  return withSlash(url.href)
}

/** @returns a day such as 2026-01-01, or an instant */
export function parseSince(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
  if (!isDate || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Expected a day such as 2026-01-01, or an instant such as 2026-01-01T09:30:00Z.')
  return text
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`)

export function parseShardOption(text: string): Shard {
  const shard = parseShard(text)
  if (!shard) throw new InvalidArgumentError('Expected a part such as 1/4, the first of four.')
  return shard
}

/** @returns the text on one line */
function parseSentence(text: string): string {
  const sentence = text.replace(/\s+/g, ' ').trim()
  if (!sentence) throw new InvalidArgumentError('Expected a sentence.')
  return sentence
}

/** @returns the language tag in its canonical spelling: "en-GB" for "en-gb" */
function parseLanguage(text: string): string {
  const problem = describeUnknownLanguage(text)
  if (problem) throw new InvalidArgumentError(problem)
  return Intl.getCanonicalLocales(text)[0] ?? text
}

/** The help on the folder of articles, for build and dev. */
export const ARTICLES_HELP =
  'folder of articles: one subfolder each, with an article.json or article.md; its name becomes the URL ' +
  '(default: the folder that newsreel.config.json names)'

/** @throws {CliError} (code 2) when neither the command line nor a configuration names a folder of articles */
export function requireArticles(articles: string | undefined): string {
  if (articles !== undefined) return articles
  throw new CliError(2, "error: missing required argument 'articles', and no newsreel.config.json here names it")
}

/** Options about the site, shared by build and dev. */
export type SiteFlags = Omit<Site, 'address'>

/** Adds the options of SiteFlags to a command. */
export function addSiteOptions(command: Command): Command {
  return command
    .option('--name <name>', 'name of the site', 'Newsreel')
    .option(
      '--description <sentence>',
      'one sentence about the site, for its front page, search engines and feeds',
      parseSentence,
    )
    .option('--lang <language>', "language of the site's own pages", parseLanguage, 'en')
    .option(
      '--config <file>',
      'configuration of the site (default: newsreel.config.json in or beside <articles>)',
      parseFile,
    )
}
