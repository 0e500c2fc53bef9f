import type { Problem } from './problem.ts'

/** How long a server may take for the whole answer, in milliseconds. */
const TIMEOUT = 10_000
/** How large an answer may be, in bytes, before it is parsed. */
export const MOST_BYTES = 5_000_000

/**
 * Why an article could not be had:
 * `missing` the server has none there; `failed` the server or the network failed, trying again may help;
 * `slow` no whole answer within the time limit; `large` over the size limit; `broken` the answer is no JSON;
 * `unreadable` it is JSON, but holds nothing to show.
 */
export type ArticleFault = 'missing' | 'failed' | 'slow' | 'large' | 'broken' | 'unreadable'

/** Thrown by the fetching functions. `problems` is for editors; readers get a sentence for the `fault`. */
export class ArticleError extends Error {
  override name = 'ArticleError'
  /** Why the article could not be had. */
  readonly fault: ArticleFault
  /** What an editor should mend. */
  readonly problems: Problem[]
  constructor(fault: ArticleFault, message: string, problems: Problem[] = [{ path: '$', message, level: 'error' }]) {
    super(message)
    this.fault = fault
    this.problems = problems
  }
}

/** What the fetching functions take beside an address. */
export type FetchOptions = {
  /** Aborts the fetch. */
  signal?: AbortSignal
  /** Milliseconds for the whole answer, 10,000 by default. */
  timeout?: number
  /** The largest answer in bytes, 5,000,000 by default; checked as announced and as read, before parsing. */
  mostBytes?: number
}

/**
 * Fetches JSON that nobody has checked, with time and size capped.
 * @param url an absolute address
 * @throws ArticleError, or the reason of `signal` when the caller aborted
 */
export async function fetchJson(url: string, options: FetchOptions = {}): Promise<unknown> {
  const { signal, timeout = TIMEOUT, mostBytes = MOST_BYTES } = options
  const clock = AbortSignal.timeout(timeout)
  let text: string
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, clock]) : clock })
    if (response.status === 404 || response.status === 410)
      throw new ArticleError('missing', `The server has nothing at ${url} (status ${response.status}).`)
    if (!response.ok) throw new ArticleError('failed', `The server answered ${url} with status ${response.status}.`)
    text = await readCapped(response, mostBytes)
  } catch (error) {
    if (error instanceof ArticleError) throw error
    if (signal?.aborted) throw signal.reason
    if (clock.aborted) throw new ArticleError('slow', `${url} did not arrive within ${timeout / 1000} seconds.`)
    throw new ArticleError('failed', `${url} could not be fetched: ${messageOf(error)}.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    if (/^\s*</.test(text)) throw new ArticleError('broken', `${url} is a web page (HTML), not an article.`)
    throw new ArticleError('broken', `${url} is no valid JSON: ${messageOf(error)}.`)
  }
}

async function readCapped(response: Response, mostBytes: number): Promise<string> {
  const announced = Number(response.headers.get('content-length')) || 0
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    if (Math.max(announced, bytes) > mostBytes) {
      await reader.cancel()
      throw new ArticleError('large', `The file is larger than ${mostBytes / 1e6} MB.`)
    }
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    text += decoder.decode(value, { stream: true })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
