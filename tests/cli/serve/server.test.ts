// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fileAnswer, type Running, redirect, startServer } from '../../../src/cli/serve/server.ts'
import { siteHandler } from '../../../src/cli/serve/siteHandler.ts'

const root = mkdtempSync(join(tmpdir(), 'newsreel-serve-'))
const site = join(root, 'site')
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
let running: Running
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${running.port}${path}`, { headers, redirect: 'manual' })
/** Sends a path as it is: fetch would tidy it. */
const getRaw = (path: string) =>
  new Promise<number>((resolve, reject) => {
    request({ port: running.port, path }, response => resolve(response.resume().statusCode ?? 0))
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
  running = await startServer(0, 'localhost', siteHandler(site, '/news/'))
})
afterAll(() => {
  running.close()
  rmSync(root, { recursive: true })
})

describe('newsreel serve', () => {
  it('sends pages below the base, under the policy, and asks for the slash that a folder lacks', async () => {
    const page = await get('/news/harbour/')
    expect([page.status, await page.text()]).toEqual([200, 'harbour'])
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await get('/news/harbour/embed/')).headers.get('content-security-policy')).not.toContain('frame-ancestors')
    expect((await get('/news/harbour')).headers.get('location')).toBe('/news/harbour/')
    expect(await (await get('/news/%C3%A9t%C3%A9/')).text()).toBe('summer')
  })

  it('lets other pages load what is meant for them, and keep what never changes', async () => {
    const headers = async (path: string) => (await get(path)).headers
    expect((await headers('/news/articles/harbour/article.json')).get('access-control-allow-origin')).toBe('*')
    expect((await headers('/news/harbour/')).get('access-control-allow-origin')).toBe(null)
    expect((await headers('/news/assets/start-12345678.js')).get('cache-control')).toContain('immutable')
    expect((await headers('/news/harbour/')).get('cache-control')).toBe('no-cache')
  })

  it('sends nothing twice to a browser that has it, until it changes', async () => {
    write('site/changing/index.html', 'before')
    const etag = (await get('/news/changing/')).headers.get('etag') ?? ''
    const again = () => get('/news/changing/', { 'if-none-match': etag })
    expect([(await again()).status, await (await again()).text()]).toEqual([304, ''])
    write('site/changing/index.html', 'after it')
    expect([(await again()).status, await (await again()).text()]).toEqual([200, 'after it'])
  })

  it('names what browsers may fetch ahead, in the type that they ask for', async () => {
    write('site/speculation-rules.json', '{}')
    const named = (await get('/news/harbour/')).headers.get('speculation-rules')
    expect(named).toBe('"/news/speculation-rules.json"')
    const rules = await get(JSON.parse(named ?? ''))
    expect(rules.headers.get('content-type')).toBe('application/speculationrules+json')
  })

  it('compresses as it was asked', async () => {
    for (const [accepts, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip;q=0.5', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0.0,gzip; q=0', null],
      ['identity', null],
    ] as const) {
      const page = await get('/news/', { 'accept-encoding': accepts })
      expect([page.headers.get('content-encoding'), await page.text()]).toEqual([encoding, 'library'])
    }
  })

  it('tells how long a file is that it does not compress', async () => {
    write('site/articles/harbour/pier.webp', 'a picture')
    const { headers } = await get('/news/articles/harbour/pier.webp')
    expect([headers.get('content-length'), headers.get('content-encoding')]).toEqual(['9', null])
  })

  it('answers what is not there, or outside, with the page for that', async () => {
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

  it('follows no link that leaves the site', async () => {
    symlinkSync('../secret.txt', join(site, 'secret.txt'))
    symlinkSync('..', join(site, 'up'))
    symlinkSync('loop', join(site, 'loop'))
    symlinkSync('harbour', join(site, 'pier'))
    for (const path of ['secret.txt', 'up/secret.txt', 'up', 'up/', 'up/site/index.html/', 'loop'])
      expect([path, (await get(`/news/${path}`)).status]).toEqual([path, 404])
    expect(await (await get('/news/pier/')).text()).toBe('harbour')
  })

  it('reads no pipe', async () => {
    execFileSync('mkfifo', [join(site, 'pipe')])
    expect((await get('/news/pipe')).status).toBe(404)
  })

  it('tells whoever asks no path of this machine when something cannot be read', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const failing = await startServer(0, 'localhost', () => fileAnswer(join(root, 'gone.html')))
    const page = await fetch(`http://localhost:${failing.port}/x`)
    expect([page.status, await page.text()]).toEqual([500, expect.not.stringContaining(root)])
    failing.close()
    expect(log).toHaveBeenCalledWith(expect.stringContaining(`gone.html`))
    log.mockRestore()
  })

  it('is only read, and found without its slash too', async () => {
    const posted = await fetch(`http://localhost:${running.port}/news/`, { method: 'POST', body: 'x' })
    expect([posted.status, posted.headers.get('allow'), await posted.text()]).toEqual([
      405,
      'GET,HEAD',
      'It is only read.',
    ])
    const headed = await fetch(`http://localhost:${running.port}/news/`, { method: 'HEAD' })
    expect([headed.status, await headed.text()]).toEqual([200, ''])
    expect((await get('/news')).headers.get('location')).toBe('/news/')
  })

  it('leads to no other host, however many slashes a path has', () => {
    expect(redirect('//evil.example/x/').headers).toEqual({ location: '/evil.example/x/' })
  })

  it('says that a port is taken', async () => {
    const again = startServer(running.port, 'localhost', siteHandler(site, '/'))
    await expect(again).rejects.toMatchObject({ code: 3, message: /^Port \d+ cannot be used/ })
  })
})
