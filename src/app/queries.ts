import { QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchArticle } from '../article/fetchArticle.ts'
import { ArticleError, type ArticleErrorCode, fetchJson } from '../article/fetchJson.ts'
import { readLibrary } from '../article/library.ts'
import { loadWords } from '../reader/language/words.ts'
import { takeEarlyFetch } from './boot/earlyRequest.ts'
import { articleUrl, BASE } from './route.ts'

const MINUTE_MS = 60_000
const RECENT_FAILURE_MS = 5_000
/** Errors that a retry may solve. A missing or broken article is not fetched again. */
const TRANSIENT_ERRORS: ArticleErrorCode[] = ['failed', 'slow']

/** Creates the app's cache. Articles stay in it for half an hour, also without a connection. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * MINUTE_MS,
        gcTime: 30 * MINUTE_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 2 && error instanceof ArticleError && TRANSIENT_ERRORS.includes(error.code),
        retryDelay: failures => 500 * 2 ** failures,
        // Does not retry what main.tsx has just tried, but retries for a reader who comes back later.
        retryOnMount: query => Date.now() - query.state.errorUpdatedAt > RECENT_FAILURE_MS,
      },
    },
  })
}

/** The query of an article. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: async ({ signal }) => {
      const url = articleUrl(id, BASE, location.origin)
      const fetched = await fetchArticle(url, { signal, fetch: takeEarlyFetch(url) })
      await loadWords(fetched.article.lang ?? 'en')
      return fetched
    },
  })

/** The query of the list of all articles. */
export const libraryQuery = () =>
  queryOptions({
    queryKey: ['library'],
    queryFn: async ({ signal }) =>
      readLibrary(await fetchJson(new URL(`${BASE}articles/index.json`, location.origin).href, { signal })),
  })
