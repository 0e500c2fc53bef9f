import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchArticle } from '../../src/article/fetchArticle.ts'
import { ArticleError, type FetchOptions } from '../../src/article/fetchJson.ts'

const url = 'https://news.example/articles/a/article.json'
const article = { version: 1, headline: 'H', sections: [{ id: 'lead', body: [] }] }
const respond = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init))
const errorCode = async (options?: FetchOptions) => {
  const error = await fetchArticle(url, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ArticleError)
  const { code, message, problems } = error as ArticleError
  expect(message).toMatch(/^.*\.$/s)
  expect(problems.length).toBeGreaterThan(0)
  return code
}

afterEach(() => vi.unstubAllGlobals())

describe('fetchArticle', () => {
  it('returns the article, its problems and its address', async () => {
    respond(JSON.stringify({ ...article, extra: 1 }))
    const fetched = await fetchArticle(url)
    expect(fetched.article.headline).toBe('H')
    expect(fetched.problems.map(problem => problem.path)).toEqual(['$.extra'])
    expect(fetched.url).toBe(url)
  })

  it.each([
    ['missing', 404],
    ['missing', 410],
    ['failed', 500],
    ['failed', 503],
    ['failed', 403],
  ])('throws %s for status %i', async (code, status) => {
    respond('<h1>no</h1>', { status })
    expect(await errorCode()).toBe(code)
  })

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Wed, 21 Oct 2015 07:28:10 GMT', 10_000],
    ['Wed, 21 Oct 2015 07:27:00 GMT', 0],
    ['86400', 600_000],
    ['soon', undefined],
    ['', undefined],
  ])('tells when the server asks to try again: "%s"', async (header, retryAfterMs) => {
    vi.useFakeTimers({ now: Date.parse('Wed, 21 Oct 2015 07:28:00 GMT'), toFake: ['Date'] })
    respond('', { status: 503, headers: { 'retry-after': header } })
    const error = await fetchArticle(url).catch((thrown: unknown) => thrown)
    vi.useRealTimers()
    expect(error).toMatchObject({ code: 'failed' })
    expect((error as ArticleError).retryAfterMs).toBe(retryAfterMs)
  })

  it('throws failed when the network fails, also during the response', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await errorCode()).toBe('failed')
    respond(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"version"'))
          controller.error(new TypeError('network error'))
        },
      }),
    )
    expect(await errorCode()).toBe('failed')
  })

  it.each(['<!doctype html><h1>Log in</h1>', '{"version": 1, "headl', '', 'null and void'])(
    'throws broken for %j',
    async text => {
      respond(text)
      expect(await errorCode()).toBe('broken')
    },
  )

  it.each(['null', '[]', '{}', '{"version": 1, "headline": "H", "sections": []}', '"text"'])(
    'throws unreadable for %s',
    async text => {
      respond(text)
      expect(await errorCode()).toBe('unreadable')
    },
  )

  it('throws large before reading by the content-length, and while reading without one', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100_000)))
    respond(new ReadableStream({ pull }), { headers: { 'content-length': '6000000' } })
    expect(await errorCode()).toBe('large')
    expect(pull.mock.calls.length).toBeLessThan(3)
    respond(new ReadableStream({ pull }))
    expect(await errorCode()).toBe('large')
    expect(pull.mock.calls.length).toBeLessThan(60)
  })

  it('throws large with an invalid content-length', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100_000)))
    const headers = { 'content-length': '6000002, 6000002' }
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ pull }), { headers }))
    expect(await errorCode()).toBe('large')
  })

  it('sends its request with another fetch, and aborts it when the response is too large', async () => {
    let signal: AbortSignal | null | undefined
    const send = async (_: unknown, init?: RequestInit) => {
      signal = init?.signal
      return new Response('x'.repeat(100))
    }
    expect(await errorCode({ fetch: send, maxBytes: 50 })).toBe('large')
    expect(signal?.aborted).toBe(true)
  })

  it('throws slow when the response takes too long', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    expect(await errorCode({ timeout: 1 })).toBe('slow')
  })

  it('throws the reason of a caller who aborts', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const controller = new AbortController()
    const fetching = fetchArticle(url, { signal: controller.signal })
    controller.abort(new Error('left the page'))
    await expect(fetching).rejects.toThrow('left the page')
  })
})
