import { type Agent, fetch, type Response } from 'undici'
import { CliError } from '../output/CliError.ts'
import { getErrorMessage } from '../output/errorMessage.ts'

const MAX_REDIRECTS = 5
const TIMEOUT_MS = 30_000
const USER_AGENT = 'Mozilla/5.0 (compatible; Newsreel import)'

/** A response with its complete body. */
export type Fetched = { bytes: Uint8Array; type: string; url: string; headers: Pick<Headers, 'get'> }

/** Options of fetchBytes. */
type FetchBytesOptions = {
  agent: Agent
  maxBytes: number
  accept: string
  signal?: AbortSignal
  timeoutMs?: number
}

/**
 * Fetches an http(s) address, with limits on time, bytes (after decompression) and redirects.
 * @throws {CliError} (code 3)
 */
export async function fetchBytes(address: string, options: FetchBytesOptions): Promise<Fetched> {
  const timer = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, timer]) : timer
  try {
    let url = parseWebAddress(address)
    for (let redirects = 0; ; redirects++) {
      const headers = { accept: options.accept, 'user-agent': USER_AGENT }
      const response = await fetch(url, { dispatcher: options.agent, redirect: 'manual', headers, signal })
      const target = getRedirect(response)
      if (target === null) return await readBody(response, url.href, options.maxBytes)
      await response.body?.cancel()
      if (redirects >= MAX_REDIRECTS) throw new CliError(3, `${address} redirects more than ${MAX_REDIRECTS} times.`)
      url = parseWebAddress(new URL(target, url).href)
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (timer.aborted) throw new CliError(3, `${address} was not complete after ${TIMEOUT_MS / 1000} seconds.`)
    throw toCliError(address, error)
  }
}

function parseWebAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new CliError(3, `${address} is no http or https address.`)
  if (url.username || url.password) throw new CliError(3, `${url.host}: addresses with a password are not fetched.`)
  return url
}

const getRedirect = (response: Response): string | null =>
  response.status >= 300 && response.status < 400 ? response.headers.get('location') : null

async function readBody(response: Response, url: string, maxBytes: number): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel()
    throw new CliError(3, `The server responded to ${url} with status ${response.status}.`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new CliError(3, `${url} is larger than ${Math.round(maxBytes / 1e6)} MB.`)
    chunks.push(chunk)
  }
  const { headers } = response
  return { bytes: Buffer.concat(chunks), type: headers.get('content-type') ?? '', url, headers }
}

/** Undici wraps what a connection throws. */
function toCliError(address: string, error: unknown): CliError {
  const cause = (error as { cause?: unknown }).cause
  if (error instanceof CliError) return error
  if (cause instanceof CliError) return cause
  return new CliError(3, `${address} could not be fetched: ${getErrorMessage(cause ?? error)}.`, { cause: error })
}
