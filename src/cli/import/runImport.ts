import { resolve } from 'node:path'
import { decodeUri } from '../../article/names/decodeUri.ts'
import type { Article } from '../../article/schema.ts'
import { decodeBytes } from '../../import/createSource.ts'
import type { SourceKind } from '../../import/detect.ts'
import type { Dropped } from '../../import/draft.ts'
import { type ImportOptions, importArticles } from '../../import/importArticle.ts'
import { LIMITS } from '../../import/limits.ts'
import { CliError, type ExitCode } from '../output/CliError.ts'
import type { MessageMark } from '../output/printMessage.ts'
import { ArticleFolders } from './articleFolders.ts'
import { fetchBytes } from './fetchBytes.ts'
import type { Network } from './network.ts'
import { parseDocument } from './parseDocument.ts'
import { type CliSource, isAddress, listSources, readSource } from './readSources.ts'
import { createSafeAgent } from './safeConnect.ts'
import { type SaveArticleOptions, saveArticle } from './saveArticle.ts'
import { type ImportedArticle, type ImportSummary, summarizeArticle } from './summary.ts'
import { listWordPressPosts } from './wordPressPosts.ts'

/** Options of runImport. */
type RunOptions = Pick<SaveArticleOptions, 'isFetching' | 'isOverwriting' | 'isDryRun'> & {
  out: string
  from?: SourceKind
  /** Imports the posts of WordPress sites since this day or instant; sources are addresses of sites. */
  since?: string
  isPrivateAllowed: boolean
  /** True if the summary holds no texts, so that it stays small however many articles there are. */
  isCountingOnly?: boolean
  log: (mark: MessageMark | null, message: string) => void
}

/**
 * Imports all sources, one after the other. A source that cannot be read or imported is reported, and does not stop the
 * others.
 * @returns the summary, and the exit code: 1 if a source was refused, 3 if something could not be read or fetched
 * @throws {CliError} when the output folder cannot be written
 */
export async function runImport(
  sources: string[],
  options: RunOptions,
): Promise<{ summary: ImportSummary; code: ExitCode | 0 }> {
  const out = resolve(options.out)
  const summary: ImportSummary = { out, isDryRun: options.isDryRun, articles: [], refused: [] }
  const network: Network = { agent: createSafeAgent({ isPrivateAllowed: options.isPrivateAllowed }) }
  const run: Run = { options, summary, network, folders: new ArticleFolders(out), hasFailed: false }
  try {
    for (const argument of sources)
      for (const name of attempt(run, argument, () => listSources(argument)) ?? []) await importSource(name, run)
  } finally {
    await network.agent.close()
  }
  return { summary, code: run.hasFailed ? 3 : summary.refused.length ? 1 : 0 }
}

type Run = {
  options: RunOptions
  summary: ImportSummary
  network: Network
  folders: ArticleFolders
  hasFailed: boolean
}

async function importSource(name: string, run: Run): Promise<void> {
  const { options, network } = run
  const sources = options.since === undefined ? readOne(name, network) : readPosts(name, options.since, network)
  for (;;) {
    let next: IteratorResult<CliSource>
    try {
      next = await sources.next()
    } catch (error) {
      return refuse(run, name, error)
    }
    if (next.done) return
    try {
      await importArticlesOf(next.value, name, run)
    } finally {
      await next.value.close?.()
    }
  }
}

async function* readOne(name: string, network: Network): AsyncGenerator<CliSource> {
  yield await readSource(name, network)
}

async function* readPosts(name: string, since: string, network: Network): AsyncGenerator<CliSource> {
  if (!isAddress(name))
    throw new CliError(3, `${name} is no web address. --since needs the address of a WordPress site.`)
  let count = 0
  for await (const page of listWordPressPosts(name, since, network)) {
    count++
    yield page
  }
  if (count === 0) throw new CliError(3, `${name} has no posts since ${since}.`)
}

/** Imports the articles of a source. Each is saved before the next one is read, so that exports may have any size. */
async function importArticlesOf(source: CliSource, name: string, run: Run): Promise<void> {
  const { options, summary, network } = run
  const fetchText = async (url: string) => {
    const { bytes, type } = await fetchBytes(url, { ...network, maxBytes: LIMITS.documentBytes, accept: '*/*' })
    return decodeBytes(bytes, type)
  }
  const importOptions: ImportOptions = { parseDocument, fetchText, ...(options.from && { from: options.from }) }
  const taken = new Set<string>()
  const byAddress = new Map<string, ImportedArticle>()
  for await (const result of importArticles(source.input, importOptions)) {
    if ('refused' in result) {
      summary.refused.push({ source: name, ...result.refused })
      options.log('✗', `${name}: ${result.refused.message}`)
      continue
    }
    const address = ownAddress(result.article)
    const first = address && byAddress.get(address)
    if (first) {
      const reason = `The source has this article twice: its address is that of ${first.file}.`
      first.dropped.push({
        text: options.isCountingOnly ? '' : result.article.headline,
        code: 'repeated-article',
        reason,
      })
      options.log('·', `${name}: left out: "${result.article.headline}" ${reason}`)
      continue
    }
    const problems: string[] = []
    const saved = await saveArticle(result.article, result.pictures, source, {
      ...options,
      folders: run.folders,
      taken,
      network,
      onPicture: (_, file, bytes) => options.log('·', `${decodeUri(file) ?? file} (${Math.ceil(bytes / 1000)} kB)`),
      onProblem: message => {
        run.hasFailed = true
        problems.push(message)
      },
    })
    const counts = summarizeArticle(saved.article)
    const { dropped } = result
    const { article, lost, ...place } = saved
    const notes = [...result.notes, ...lost]
    const kept = options.isCountingOnly ? { dropped: dropped.map(forgetText) } : { article, dropped }
    const imported = { source: name, ...place, ...counts, notes, ...kept }
    summary.articles.push(imported)
    if (address) byAddress.set(address, imported)
    options.log('✓', `${saved.file}: ${saved.article.headline}`)
    for (const message of problems) options.log('✗', `${saved.file}: ${message}`)
    for (const { level, message, path } of [...notes, ...counts.toMend.map(each => ({ ...each, level: 'warning' }))])
      options.log(level === 'error' ? '✗' : '·', `${saved.file}: ${path ? `${path}: ` : ''}${message}`)
    for (const { text, reason } of dropped)
      options.log('·', `${saved.file}: left out: "${text.length > 80 ? `${text.slice(0, 80)}…` : text}" ${reason}`)
  }
}

/** The address of an article's page. Some feeds give all of theirs the address of the site. */
function ownAddress({ canonical }: Article): string | undefined {
  if (canonical === undefined) return undefined
  const { pathname, search, href, hash } = new URL(canonical)
  return pathname === '/' && search === '' ? undefined : href.slice(0, href.length - hash.length)
}

const forgetText = (dropped: Dropped): Dropped => ({ ...dropped, text: '' })

function attempt<Result>(run: Run, name: string, work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    refuse(run, name, error)
    return undefined
  }
}

/** Reports a source that cannot be read. */
function refuse(run: Run, name: string, error: unknown): void {
  if (!(error instanceof CliError)) throw error
  run.hasFailed = true
  run.summary.refused.push({ source: name, code: 'unreadable', message: error.message })
  run.options.log('✗', error.message)
}
