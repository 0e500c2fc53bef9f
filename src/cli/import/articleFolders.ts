import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { slugify } from '../../article/slugify.ts'
import { readRecord } from './importRecord.ts'

/** An article that is in the output folder already. */
export type ExistingArticle = { folder: string; article: Article; schema?: string }

/** Finds the articles of a folder by what they were imported from. */
export class ArticleFolders {
  readonly out: string
  readonly #folders = new Map<string, string>()

  constructor(out: string) {
    this.out = out
    for (const name of listNames(out)) this.add(join(out, name))
  }

  /** Adds an article that was just written. */
  add(folder: string): void {
    const article = readArticleIn(folder)
    const record = readRecord(folder)
    if (!article) return
    // A source may have several articles, so its headline belongs to the key.
    if (record) this.#folders.set(sourceKey(record.source, article.article), folder)
    if (article.article.canonical) this.#folders.set(article.article.canonical, folder)
  }

  /** The article that was imported from the same source, has the same address, or is the source itself. */
  find(source: string, article: Article): ExistingArticle | null {
    if (basename(source) === 'article.json' && dirname(dirname(source)) === resolve(this.out))
      return readArticleIn(dirname(source))
    const folder =
      (article.canonical && this.#folders.get(article.canonical)) ?? this.#folders.get(sourceKey(source, article))
    return folder ? readArticleIn(folder) : null
  }
}

const sourceKey = (source: string, { headline, canonical }: Article) => JSON.stringify([source, canonical ?? headline])

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
  return slugify(slug) || slugify(headline) || 'article'
}
