import type { Problem } from './problem.ts'

const TIMEOUT_MS = 10_000
/** The default size limit of a response, in bytes. */
const MAX_JSON_BYTES = 5_000_000
const MAX_RETRY_AFTER_MS = 600_000

/**
 * Why an article could not be loaded.
 * `missing`: the server does not have it (404 or 410).
 * `failed`: the server or the network failed, and a retry may help.
 * `slow`: the time limit passed before the response was complete.
 * `large`: the response is over the size limit.
 * `broken`: the response is not JSON.
 * `unreadable`: the JSON holds nothing to show.
 */
export type ArticleErrorCode = 'missing' | 'failed' | 'slow' | 'large' | 'broken' | 'unreadable'

/** Thrown when an article cannot be loaded. */
export class ArticleError extends Error {
  override name = 'ArticleError'
  /** Why the article could not be loaded. Show readers a sentence for it. */
  readonly code: ArticleErrorCode
  /** What an editor should fix. */
  readonly problems: Problem[]
  /**
   * How long the server asks to wait before the next request (`Retry-After`), in milliseconds. Ten minutes at most.
   */
  retryAfterMs?: number
  constructor(
    code: ArticleErrorCode,
    message: string,
    problems: Problem[] = [{ code, path: '$', message, level: 'error' }],
  ) {
    super(message)
    this.code = code
    this.problems = problems
  }
}

/** Options of fetchArticle and fetchJson. */
export type FetchOptions = {
  /** Aborts the fetch. */
  signal?: AbortSignal
  /** The time limit for the complete response, in milliseconds. 10,000 by default. */
  timeout?: number
  /** The size limit of the response, in bytes. 5,000,000 by default. */
  maxBytes?: number
  /** Sends the request. The global `fetch` by default. */
  fetch?: typeof fetch
}

/**
 * Fetches JSON with limits on time and size. The result is not validated.
 * @param url an absolute address
 * @throws ArticleError, or the reason of `signal` if the caller aborts
 */
export async function fetchJson(url: string, options: FetchOptions = {}): Promise<unknown> {
  const { signal, timeout = TIMEOUT_MS, maxBytes = MAX_JSON_BYTES, fetch = globalThis.fetch } = options
  const timer = AbortSignal.timeout(timeout)
  const discard = new AbortController()
  let text: string
  try {
    const response = await fetch(url, { signal: AbortSignal.any([timer, discard.signal, ...(signal ? [signal] : [])]) })
    if (response.status === 404 || response.status === 410)
      throw new ArticleError('missing', `${url} was not found (status ${response.status}).`)
    if (!response.ok) {
      const error = new ArticleError('failed', `The server responded to ${url} with status ${response.status}.`)
      throw Object.assign(error, readRetryAfter(response))
    }
    text = await readWithLimit(response, maxBytes)
  } catch (error) {
    discard.abort() // what the response still holds
    if (error instanceof ArticleError) throw error
    if (signal?.aborted) throw signal.reason
    if (timer.aborted) throw new ArticleError('slow', `${url} was not complete after ${timeout / 1000} seconds.`)
    throw new ArticleError('failed', `${url} could not be fetched: ${getErrorMessage(error)}.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    if (/^\s*</.test(text)) throw new ArticleError('broken', `${url} is a web page (HTML), not an article.`)
    throw new ArticleError('broken', `${url} is not valid JSON: ${getErrorMessage(error)}.`)
  }
}

/** Reads `Retry-After`: seconds, or a date. Limits the wait. */
function readRetryAfter({ headers }: Response): { retryAfterMs?: number } {
  const text = headers.get('retry-after') || 'none'
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(ms) ? { retryAfterMs: Math.min(Math.max(0, ms), MAX_RETRY_AFTER_MS) } : {}
}

/** Reads a response as text. Checks the size while reading: `content-length` may be missing or wrong. */
async function readWithLimit(response: Response, maxBytes: number): Promise<string> {
  const announced = Number(response.headers.get('content-length')) || 0
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    if (Math.max(announced, bytes) > maxBytes)
      throw new ArticleError('large', `The file is larger than ${maxBytes / 1e6} MB.`)
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    text += decoder.decode(value, { stream: true })
  }
}

function getErrorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
