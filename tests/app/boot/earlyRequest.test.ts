import { afterEach, expect, it, vi } from 'vitest'
import { takeEarlyFetch } from '../../../src/app/boot/earlyRequest.ts'
import { articleQuery, createQueryClient } from '../../../src/app/queries.ts'

const url = 'https://news.example/articles/a/article.json'
const start = (response: Promise<Response>, address = url) => {
  const controller = new AbortController()
  window.newsreelRequest = { url: address, response, controller }
  return controller
}

afterEach(() => {
  window.newsreelRequest = undefined
  vi.unstubAllGlobals()
})

it('gives the response of the boot script once, then requests again', async () => {
  const response = new Response('early')
  start(Promise.resolve(response))
  expect(await takeEarlyFetch(url)(url)).toBe(response)
  expect(takeEarlyFetch(url)).toBe(fetch)
})

it('requests another address itself', () => {
  start(Promise.resolve(new Response('early')))
  expect(takeEarlyFetch('https://news.example/articles/b/article.json')).toBe(fetch)
})

it('ends the request of the boot script when the app aborts its own', async () => {
  const early = start(new Promise(() => {}))
  const own = new AbortController()
  void takeEarlyFetch(url)(url, { signal: own.signal })
  own.abort(new Error('too slow'))
  expect(early.signal.reason).toEqual(new Error('too slow'))
})

it('counts as the first of three attempts', async () => {
  vi.useFakeTimers()
  const fetchMock = vi.fn(() => Promise.resolve(new Response('', { status: 503 })))
  vi.stubGlobal('fetch', fetchMock)
  const failed = Promise.reject(new TypeError('Failed to fetch'))
  start(failed, new URL('/articles/a/article.json', location.origin).href)
  const done = createQueryClient()
    .fetchQuery(articleQuery('a'))
    .catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  vi.useRealTimers()
  expect(fetchMock).toHaveBeenCalledTimes(2)
})
