import { ArticleError, type FetchOptions, fetchJson } from './fetchJson.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './readArticle.ts'
import type { Article } from './schema.ts'

/** An article that arrived, what an editor should mend in it, and the address its pictures are relative to. */
export type FetchedArticle = { article: Article; problems: Problem[]; url: string }

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
