import { QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchArticle } from '../article/fetchArticle.ts'
import { ArticleError, type ArticleErrorCode, fetchJson } from '../article/fetchJson.ts'
import { readLibrary } from '../article/library.ts'
import { loadWords } from '../reader/language/words.ts'
import { takeEarlyFetch } from './boot/earlyRequest.ts'
import { articleUrl, BASE } from './route.ts'

const MINUTE_MS = 60_000
const RECENT_FAILURE_MS = 5_000
/** If the server asks to wait longer, the page says so instead of showing a skeleton. */
const MAX_SILENT_WAIT_MS = 4_000
/** The shortest wait before a page tries again by itself. Readers can always try again at once. */
const MIN_WAIT_MS = 15_000
/** Errors that a retry may solve. A missing or broken article is not fetched again. */
const TRANSIENT_ERRORS: ArticleErrorCode[] = ['failed', 'slow']

/** How long the server asks to wait before the next request, in milliseconds. */
const getWait = (error: Error | null) => (error as ArticleError | null)?.retryAfterMs ?? 0

/** Creates the app's cache. Articles stay in it for half an hour, also without a connection. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * MINUTE_MS,
        gcTime: 30 * MINUTE_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 2 &&
          error instanceof ArticleError &&
          TRANSIENT_ERRORS.includes(error.code) &&
          getWait(error) <= MAX_SILENT_WAIT_MS,
        retryDelay: (failures, error) => Math.max(500 * 2 ** failures, getWait(error)),
        refetchInterval: ({ state: { error } }) => (getWait(error) ? Math.max(getWait(error), MIN_WAIT_MS) : false),
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
