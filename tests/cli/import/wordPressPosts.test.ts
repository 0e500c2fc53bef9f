import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createSafeAgent } from '../../../src/cli/import/safeConnect.ts'
import { listWordPressPosts } from '../../../src/cli/import/wordPressPosts.ts'

/** How the site behaves. */
let site = { posts: 45, api: '/wp-json/', link: 'html' as 'html' | 'header' | 'none', hasTotal: true }
let requests: URL[] = []
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`)
    requests.push(url)
    const api = new URL(site.api, url)
    if (url.pathname === '/') {
      if (site.link === 'header') response.setHeader('link', `<${api.href}>; rel="https://api.w.org/"`)
      response.setHeader('content-type', 'text/html')
      response.end(
        site.link === 'html' ? `<html><head><link rel="https://api.w.org/" href="${api.href}"></head></html>` : '',
      )
      return
    }
    const route = url.searchParams.get('rest_route') ?? url.pathname.replace(api.pathname, '/')
    if (!url.pathname.startsWith(api.pathname) || route !== '/wp/v2/posts') return void response.writeHead(404).end()
    const [page, size] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('per_page'))]
    const posts = Array.from({ length: site.posts }, (_, id) => ({ id })).slice((page - 1) * size, page * size)
    if (page > 1 && posts.length === 0) return void response.writeHead(400).end()
    if (site.hasTotal) response.setHeader('x-wp-totalpages', Math.ceil(site.posts / size))
    response.setHeader('content-type', 'application/json').end(JSON.stringify(posts))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  requests = []
  site = { posts: 45, api: '/wp-json/', link: 'html', hasTotal: true }
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

async function list(since = '2026-01-01'): Promise<number[]> {
  const agent = createSafeAgent({ isPrivateAllowed: true })
  try {
    const ids: number[] = []
    for await (const { input, origin } of listWordPressPosts(address(), since, { agent })) {
      expect(origin).toBe(address())
      const posts = JSON.parse(new TextDecoder().decode(input.content as Uint8Array)) as { id: number }[]
      ids.push(...posts.map(({ id }) => id))
    }
    return ids
  } finally {
    await agent.close()
  }
}

const all = (count: number) => Array.from({ length: count }, (_, id) => id)

it.each([
  ['its pages', { link: 'html' as const }],
  ['its headers', { link: 'header' as const, api: '/blog/wp-json/' }],
  ['a query', { link: 'html' as const, api: '/index.php?rest_route=/' }],
  ['nowhere, at its usual place', { link: 'none' as const }],
])('lists all posts of a site that names its API in %s', async (_, change) => {
  Object.assign(site, change)
  expect(await list()).toEqual(all(45))
})

it.each([[40], [39], [0]])(
  'asks for no page after the last of %i posts, whether the site counts them or not',
  async posts => {
    for (const hasTotal of [true, false]) {
      Object.assign(site, { posts, hasTotal })
      expect(await list()).toEqual(all(posts))
    }
  },
)

it.each([
  ['2026-01-01', '2025-12-31T23:59:59'],
  ['2026-01-01T09:30:00Z', '2026-01-01T09:29:59Z'],
  ['2026-01-01T09:30:00+02:00', '2026-01-01T07:29:59Z'],
])('includes posts of %s itself', async (since, after) => {
  await list(since)
  expect(requests.at(-1)?.searchParams.get('after')).toBe(after)
})

it('says what to do if a site has no API', async () => {
  Object.assign(site, { api: '/other/', link: 'none' })
  await expect(list()).rejects.toThrow(/no open REST API of WordPress.*Import its feed/)
})
