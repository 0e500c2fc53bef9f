import { ArticleError, type FetchOptions, fetchJson } from './fetchJson.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './readArticle.ts'
import type { Article } from './schema.ts'

/** The result of fetchArticle. */
export type FetchedArticle = {
  /** The valid part of the article. */
  article: Article
  /** What an editor should fix, in document order. */
  problems: Problem[]
  /** The address of the article.json. Relative picture addresses are resolved against it. */
  url: string
}

/**
 * Fetches and validates an article.json.
 * @param url the absolute address of the article.json
 * @throws ArticleError, or the reason of `signal` if the caller aborts
 */
export async function fetchArticle(url: string, options: FetchOptions = {}): Promise<FetchedArticle> {
  const { article, problems } = readArticle(await fetchJson(url, options))
  if (!article) throw new ArticleError('unreadable', 'The article has no content that can be shown.', problems)
  return { article, problems, url }
}
