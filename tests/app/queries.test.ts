import { expect, it, vi } from 'vitest'
import { articleQuery, createQueryClient } from '../../src/app/queries.ts'

const countFetches = async (respond: () => Response | Promise<Response>) => {
  vi.useFakeTimers()
  const fetchMock = vi.fn(respond)
  vi.stubGlobal('fetch', fetchMock)
  const client = createQueryClient()
  const done = client.fetchQuery(articleQuery('a')).catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  vi.useRealTimers()
  vi.unstubAllGlobals()
  client.clear()
  return fetchMock.mock.calls.length
}

it('fetches three times when the server or the network fails', async () => {
  // fetchQuery does not retry by default; the app's client does.
  expect(await countFetches(() => new Response('', { status: 503 }))).toBe(3)
  expect(await countFetches(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(3)
})

it('waits as long as the server asks for, at least', async () => {
  const busy = (seconds: number) => () => new Response('', { status: 503, headers: { 'retry-after': `${seconds}` } })
  expect(await countFetches(busy(3))).toBe(3)
  // Longer than a skeleton should stand: the page says what happened, and tries again later.
  expect(await countFetches(busy(20))).toBe(1)
})

it.each([
  ['is missing', () => new Response('', { status: 404 })],
  ['is not JSON', () => new Response('<html>')],
  ['has nothing to show', () => new Response('{}')],
])('does not retry when the article %s', async (_, respond) => {
  expect(await countFetches(respond)).toBe(1)
})

it('fetches once when the article is fine', async () => {
  const text = JSON.stringify({ version: 1, headline: 'H', sections: [{ id: 'lead', body: [] }] })
  expect(await countFetches(() => new Response(text))).toBe(1)
})
