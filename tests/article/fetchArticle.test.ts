import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchArticle } from '../../src/article/fetchArticle.ts'
import { ArticleError, type FetchOptions } from '../../src/article/fetchJson.ts'

const url = 'https://news.example/articles/a/article.json'
const article = { version: 1, headline: 'H', sections: [{ id: 'lead', body: [] }] }
const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init))
const faultOf = async (options?: FetchOptions) => {
  const error = await fetchArticle(url, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ArticleError)
  const { fault, message, problems } = error as ArticleError
  expect(message).toMatch(/^.*\.$/s)
  expect(problems.length).toBeGreaterThan(0)
  return fault
}

afterEach(() => vi.unstubAllGlobals())

describe('fetchArticle', () => {
  it('gives the article, its problems, and the address its pictures start from', async () => {
    answer(JSON.stringify({ ...article, extra: 1 }))
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
  ])('calls it %s when the server answers %i', async (fault, status) => {
    answer('<h1>no</h1>', { status })
    expect(await faultOf()).toBe(fault)
  })

  it('calls it failed when the network fails, also in the middle of the answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await faultOf()).toBe('failed')
    answer(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"version"'))
          controller.error(new TypeError('network error'))
        },
      }),
    )
    expect(await faultOf()).toBe('failed')
  })

  it.each(['<!doctype html><h1>Log in</h1>', '{"version": 1, "headl', '', 'null and void'])(
    'calls it broken when the answer is %j',
    async text => {
      answer(text)
      expect(await faultOf()).toBe('broken')
    },
  )

  it.each(['null', '[]', '{}', '{"version": 1, "headline": "H", "sections": []}', '"text"'])(
    'calls it unreadable when the answer is %s',
    async text => {
      answer(text)
      expect(await faultOf()).toBe('unreadable')
    },
  )

  it('calls it large before reading when so announced, and while reading when not', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100_000)))
    answer(new ReadableStream({ pull }), { headers: { 'content-length': '6000000' } })
    expect(await faultOf()).toBe('large')
    expect(pull.mock.calls.length).toBeLessThan(3)
    answer(new ReadableStream({ pull }))
    expect(await faultOf()).toBe('large')
    expect(pull.mock.calls.length).toBeLessThan(60)
  })

  it('calls it large also when it was announced as what is no number', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100_000)))
    const headers = { 'content-length': '6000002, 6000002' }
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ pull }), { headers }))
    expect(await faultOf()).toBe('large')
  })

  it('calls it slow when the whole answer does not come in time', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    expect(await faultOf({ timeout: 1 })).toBe('slow')
  })

  it('throws the reason of the caller who aborts', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const controller = new AbortController()
    const fetching = fetchArticle(url, { signal: controller.signal })
    controller.abort(new Error('left the page'))
    await expect(fetching).rejects.toThrow('left the page')
  })
})
