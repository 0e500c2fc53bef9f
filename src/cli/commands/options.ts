import { type Command, InvalidArgumentError } from 'commander'
import type { Site } from '../../render/site.ts'
import { isBasePath } from '../site/isBasePath.ts'
import { parseShard, type Shard } from '../site/plan/shard.ts'

// What options of several commands are read by: each takes what was written, and throws a sentence for who wrote it.

export function asPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('It is a number to 65535.')
  return port
}

/** What is empty is most likely a variable of a script that nobody has set, and would be the folder it runs in. */
export function asFolder(text: string): string {
  if (!text.trim()) throw new InvalidArgumentError('It is a folder.')
  return text
}

/** @returns the path with its slash at the end */
export function asBase(text: string): string {
  const base = withSlash(text)
  if (!isBasePath(base)) throw new InvalidArgumentError('It is a path as /news/.')
  return base
}

/** @returns the address with its slash at the end */
export function asAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (
    (url?.protocol !== 'https:' && url?.protocol !== 'http:') ||
    url.search ||
    url.hash ||
    url.username ||
    url.password
  )
    throw new InvalidArgumentError('It is an address as https://news.example/.')
  if (!isBasePath(withSlash(url.pathname)))
    throw new InvalidArgumentError('Its path may hold letters, digits and -._~@+ only, others as %20.')
  return withSlash(url.href)
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`)

export function asShard(text: string): Shard {
  const shard = parseShard(text)
  if (!shard) throw new InvalidArgumentError('It is a share as 1/4: the first of four.')
  return shard
}

/** @returns the text on one line */
function asSentence(text: string): string {
  const sentence = text.replace(/\s+/g, ' ').trim()
  if (!sentence) throw new InvalidArgumentError('It is a sentence.')
  return sentence
}

/** @returns the language tag as it is usually written: "en-GB" for "en-gb" */
function asLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text
  } catch {
    throw new InvalidArgumentError('It is a language as en, de or pt-BR.')
  }
}

/** What commands that make pages, or show them, are told of the site. */
export type SiteFlags = Omit<Site, 'address'>

/** Gives a command the options of SiteFlags. */
export function withSiteOptions(command: Command): Command {
  return command
    .option('--name <name>', 'what the site is called', 'Newsreel')
    .option('--description <sentence>', 'what the site is: for its front page, search engines and feeds', asSentence)
    .option('--lang <language>', "the language of the site's own pages", asLanguage, 'en')
}

/** What a site is told of itself, of all that a command was told. */
export const siteFlags = ({ name, description, lang }: SiteFlags): SiteFlags => ({
  name,
  lang,
  ...(description ? { description } : {}),
})
