import { ArticleError, type FetchOptions, fetchJson } from './fetchJson.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './readArticle.ts'
import type { Article } from './schema.ts'

/** What fetchArticle resolves to. */
export type FetchedArticle = {
  /** The article as far as it could be read. */
  article: Article
  /** What an editor should mend, in the order of the text. */
  problems: Problem[]
  /** The address that it was fetched from. Relative pictures start there. */
  url: string
}

/**
 * Fetches an article.json and reads it.
 * @param url the absolute address of the article.json
 * @throws ArticleError (`unreadable` when nothing in it can be shown), or the reason of `signal`
 */
export async function fetchArticle(url: string, options: FetchOptions = {}): Promise<FetchedArticle> {
  const { article, problems } = readArticle(await fetchJson(url, options))
  if (!article) throw new ArticleError('unreadable', 'The article holds nothing that can be shown.', problems)
  return { article, problems, url }
}
