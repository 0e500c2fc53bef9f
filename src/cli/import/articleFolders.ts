import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { slugify } from '../../article/names/slugify.ts'
import { readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { readRecord } from './importRecord.ts'

/** An article that is in the output folder already. */
export type ExistingArticle = { folder: string; article: Article; schema?: string }

/** Finds the articles of a folder by what they were imported from. */
export class ArticleFolders {
  readonly out: string
  /** The folders of each source and headline, of each address, and of each source. */
  readonly #folders = new Map<string, Set<string>>()

  constructor(out: string) {
    this.out = out
    for (const name of listNames(out)) this.add(join(out, name))
  }

  /** Adds an article that was just written. */
  add(folder: string): void {
    const existing = readArticleIn(folder)
    const record = readRecord(folder)
    if (!existing) return
    const { canonical, headline } = existing.article
    // A source may have several articles, so the headline belongs to the key.
    if (record) this.#set(sourceKey(record.source, existing.article), folder)
    if (record) this.#set(sourceKey(record.source, { canonical, headline: record.headline ?? headline }), folder)
    if (record && !canonical) this.#set(record.source, folder)
    if (canonical) this.#set(canonical, folder)
  }

  /**
   * Finds the article that has the same address, was imported from the same source, or is the source itself. An article
   * that is alone in its source may have a new headline.
   * @param taken the folders of other articles in the source
   */
  find(source: string, article: Article, taken: ReadonlySet<string> = new Set()): ExistingArticle | null {
    if (basename(source) === 'article.json' && dirname(dirname(source)) === resolve(this.out))
      return readArticleIn(dirname(source))
    const keys = [article.canonical ?? [], sourceKey(source, article)].flat()
    const free = keys.flatMap(key => [...(this.#folders.get(key) ?? [])]).find(folder => !taken.has(folder))
    const fromSource = [...(this.#folders.get(source) ?? [])]
    const only = !article.canonical && taken.size === 0 && fromSource.length === 1 ? fromSource[0] : undefined
    const folder = free ?? only
    return folder === undefined ? null : readArticleIn(folder)
  }

  #set(key: string, folder: string): void {
    this.#folders.set(key, (this.#folders.get(key) ?? new Set()).add(folder))
  }
}

const sourceKey = (source: string, { headline, canonical }: { headline: string; canonical?: string | undefined }) =>
  JSON.stringify([source, canonical ?? headline])

function readArticleIn(folder: string): ExistingArticle | null {
  try {
    const text = readFileSync(join(folder, 'article.json'), 'utf8')
    const json = JSON.parse(text.replace(/^\uFEFF/, '')) as { $schema?: unknown }
    const { article } = readArticle(json)
    const { $schema } = json
    return article && { folder, article, ...(typeof $schema === 'string' && { schema: $schema }) }
  } catch {
    return null
  }
}

function listNames(out: string): string[] {
  try {
    return readdirSync(out, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
  } catch {
    return [] // the folder is new
  }
}

/** A name for an article's folder: the last part of its address if that has words, else its headline. */
export function suggestFolderName({ canonical, headline }: Article): string {
  const last = canonical ? (new URL(canonical).pathname.split('/').filter(Boolean).at(-1) ?? '') : ''
  const slug = /^(?=.*\p{L})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?:\.html?)?$/u.test(last)
    ? last.replace(/\.html?$/, '')
    : ''
  return slugifyWords(slug) || slugifyWords(headline) || 'article'
}

/** As many letters as slugify allows. */
const MAX_LETTERS = 60

/** As slugify, but a text that is too long is cut after a whole word, unless that leaves little of it. */
export function slugifyWords(text: string): string {
  const slug = slugify(text)
  let whole = ''
  for (const word of text.slice(0, MAX_LETTERS * 4).split(/[\s–—_/-]+/)) {
    const longer = [whole, slugify(word)].filter(Boolean).join('-')
    if (longer.length > MAX_LETTERS) break
    whole = longer
  }
  return whole.length < Math.min(slug.length, MAX_LETTERS / 2) ? slug : whole
}
