import { expect, it, vi } from 'vitest'
import { articleQuery, createQueryClient } from '../../src/app/queries.ts'

const tries = async (answer: () => Response | Promise<Response>) => {
  vi.useFakeTimers()
  const fetched = vi.fn(answer)
  vi.stubGlobal('fetch', fetched)
  const client = createQueryClient()
  const done = client.fetchQuery(articleQuery('a')).catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  vi.useRealTimers()
  vi.unstubAllGlobals()
  client.clear()
  return fetched.mock.calls.length
}

it('asks three times when the server or the network fails', async () => {
  // fetchQuery does not retry unless it is told to; the app's defaults do.
  expect(await tries(() => new Response('', { status: 503 }))).toBe(3)
  expect(await tries(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(3)
})

it.each([
  ['is missing', () => new Response('', { status: 404 })],
  ['is no JSON', () => new Response('<html>')],
  ['holds nothing to show', () => new Response('{}')],
])('asks once when the article %s', async (_, answer) => {
  expect(await tries(answer)).toBe(1)
})

it('asks once when all is well', async () => {
  const text = JSON.stringify({ version: 1, headline: 'H', sections: [{ id: 'lead', body: [] }] })
  expect(await tries(() => new Response(text))).toBe(1)
})
