// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSiteHandler } from '../../../src/cli/serve/createSiteHandler.ts'
import { fileResponse, redirectTo } from '../../../src/cli/serve/httpResponse.ts'
import { type RunningServer, startServer } from '../../../src/cli/serve/startServer.ts'

const root = mkdtempSync(join(tmpdir(), 'newsreel-serve-'))
const site = join(root, 'site')
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
let server: RunningServer
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${server.port}${path}`, { headers, redirect: 'manual' })
/** Sends a path unchanged: `fetch` would normalize it. */
const getRaw = (path: string) =>
  new Promise<number>((resolve, reject) => {
    request({ port: server.port, path }, response => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end()
  })

beforeAll(async () => {
  write('site/index.html', 'library')
  write('site/404.html', 'nothing here')
  write('site/harbour/index.html', 'harbour')
  write('site/harbour/embed/index.html', 'framed')
  write('site/assets/start-12345678.js', 'export {}')
  write('site/articles/harbour/article.json', '{}')
  write('site/été/index.html', 'summer')
  write('secret.txt', 'mine')
  write('site-beside/secret.txt', 'mine')
  server = await startServer(0, 'localhost', createSiteHandler(site, '/news/'))
})
afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

describe('newsreel serve', () => {
  it('serves pages below the base path with the policy, and adds the trailing slash of a folder', async () => {
    const page = await get('/news/harbour/')
    expect([page.status, await page.text()]).toEqual([200, 'harbour'])
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await get('/news/harbour/embed/')).headers.get('content-security-policy')).not.toContain('frame-ancestors')
    expect((await get('/news/harbour')).headers.get('location')).toBe('/news/harbour/')
    expect(await (await get('/news/%C3%A9t%C3%A9/')).text()).toBe('summer')
  })

  it('sends the policy with every document that can run scripts', async () => {
    const hasPolicy = async (name: string) => {
      write(`site/own/${name}`, '')
      return (await get(`/news/own/${name}`)).headers.has('content-security-policy')
    }
    for (const name of ['a.html', 'a.xhtml', 'a.svg', 'a.xml', 'a.atom'])
      expect([name, await hasPolicy(name)]).toEqual([name, true])
    for (const name of ['a.js', 'a.json', 'a.webp']) expect([name, await hasPolicy(name)]).toEqual([name, false])
  })

  it('sets CORS headers on files for other sites, and caches hashed files forever', async () => {
    const headers = async (path: string) => (await get(path)).headers
    expect((await headers('/news/articles/harbour/article.json')).get('access-control-allow-origin')).toBe('*')
    expect((await headers('/news/harbour/')).get('access-control-allow-origin')).toBe(null)
    expect((await headers('/news/assets/start-12345678.js')).get('cache-control')).toContain('immutable')
    expect((await headers('/news/harbour/')).get('cache-control')).toBe('no-cache')
  })

  it('answers 304 to a matching ETag, until the file changes', async () => {
    write('site/changing/index.html', 'before')
    const etag = (await get('/news/changing/')).headers.get('etag') ?? ''
    const again = () => get('/news/changing/', { 'if-none-match': etag })
    expect([(await again()).status, await (await again()).text()]).toEqual([304, ''])
    write('site/changing/index.html', 'after it')
    expect([(await again()).status, await (await again()).text()]).toEqual([200, 'after it'])
  })

  it('sends the speculation rules header, and the rules with the type that browsers require', async () => {
    write('site/speculation-rules.json', '{}')
    const header = (await get('/news/harbour/')).headers.get('speculation-rules')
    expect(header).toBe('"/news/speculation-rules.json"')
    const rules = await get(JSON.parse(header ?? ''))
    expect(rules.headers.get('content-type')).toBe('application/speculationrules+json')
  })

  it('sends the type of a file by the ending of its name, and no guess for an unknown one', async () => {
    const typeOf = async (name: string) => {
      write(`site/types/${name}`, '')
      return (await get(`/news/types/${name}`)).headers.get('content-type')
    }
    expect(await typeOf('start.js')).toBe('text/javascript; charset=utf-8')
    expect(await typeOf('library.json')).toBe('application/json; charset=utf-8')
    expect(await typeOf('Pier.JPG')).toBe('image/jpeg')
    expect(await typeOf('pier.avif')).toBe('image/avif')
    for (const name of ['pier.constructor', 'pier']) expect(await typeOf(name)).toBe('application/octet-stream')
  })

  it('compresses as Accept-Encoding allows', async () => {
    for (const [acceptEncoding, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip;q=0.5', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0.0,gzip; q=0', null],
      ['identity', null],
    ] as const) {
      const page = await get('/news/', { 'accept-encoding': acceptEncoding })
      expect([page.headers.get('content-encoding'), await page.text()]).toEqual([encoding, 'library'])
    }
  })

  it('sends the Content-Length of files that it does not compress', async () => {
    write('site/articles/harbour/pier.webp', 'a picture')
    const { headers } = await get('/news/articles/harbour/pier.webp')
    expect([headers.get('content-length'), headers.get('content-encoding')]).toEqual(['9', null])
  })

  it('answers 404 with the site’s page for missing files and paths outside the site', async () => {
    for (const path of ['/news/nowhere/', '/', '/harbour/', '/news/nowhere.js']) {
      const page = await get(path)
      expect([page.status, await page.text()]).toEqual([404, 'nothing here'])
      expect(page.headers.get('cache-control')).not.toContain('immutable')
    }
    for (const path of [
      '/news/../../secret.txt',
      '/news/..%2fsecret.txt',
      '/news/..%2fsite-beside%2fsecret.txt',
      '/news/%00',
    ])
      expect(await getRaw(path)).toBe(404)
    for (const path of ['//evil.example', '//localhost/news/', '/news//harbour/']) expect(await getRaw(path)).toBe(404)
    expect(await getRaw('/news/%zz')).toBe(400)
  })

  it('follows no symbolic link that leaves the site', async () => {
    symlinkSync('../secret.txt', join(site, 'secret.txt'))
    symlinkSync('..', join(site, 'up'))
    symlinkSync('loop', join(site, 'loop'))
    symlinkSync('harbour', join(site, 'pier'))
    for (const path of ['secret.txt', 'up/secret.txt', 'up', 'up/', 'up/site/index.html/', 'loop'])
      expect([path, (await get(`/news/${path}`)).status]).toEqual([path, 404])
    expect(await (await get('/news/pier/')).text()).toBe('harbour')
  })

  it('does not read a pipe', async () => {
    execFileSync('mkfifo', [join(site, 'pipe')])
    expect((await get('/news/pipe')).status).toBe(404)
  })

  it('logs read errors, and sends no path of this machine to the client', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const failing = await startServer(0, 'localhost', () => fileResponse(join(root, 'gone.html')))
    const page = await fetch(`http://localhost:${failing.port}/x`)
    expect([page.status, await page.text()]).toEqual([500, expect.not.stringContaining(root)])
    failing.close()
    expect(log).toHaveBeenCalledWith(expect.stringContaining(`gone.html`))
    log.mockRestore()
  })

  it('allows only GET and HEAD', async () => {
    const post = await fetch(`http://localhost:${server.port}/news/`, { method: 'POST', body: 'x' })
    expect([post.status, post.headers.get('allow'), await post.text()]).toEqual([
      405,
      'GET,HEAD',
      'Method not allowed.',
    ])
    const head = await fetch(`http://localhost:${server.port}/news/`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('adds the trailing slash of the base path', async () => {
    expect((await get('/news')).headers.get('location')).toBe('/news/')
  })

  it('never redirects to another host, however many slashes a path has', () => {
    expect(redirectTo('//evil.example/x/').headers).toEqual({ location: '/evil.example/x/' })
  })

  it('rejects when the port is taken', async () => {
    const second = startServer(server.port, 'localhost', createSiteHandler(site, '/'))
    await expect(second).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/^Port \d+ is in use: .* with --port\.$/),
    })
  })

  it('rejects an address that this machine does not have', async () => {
    const other = startServer(0, '192.0.2.1', createSiteHandler(site, '/'))
    await expect(other).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/^--host 192\.0\.2\.1 is no address of this machine/),
    })
  })
})
