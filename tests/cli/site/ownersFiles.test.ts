// @vitest-environment node
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexSite } from '../../../src/cli/site/lists/indexSite.ts'
import { isOurs } from '../../../src/cli/site/staticFiles/ours.ts'
import { Desk } from '../../support/newsroom.ts'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
  desk.write('public/favicon.svg', readFileSync('public/favicon.svg', 'utf8'))
  desk.write('lib/worker/keep.js', 'caches.open("newsreel-pages")')
  for (const id of ['harbour', 'market']) desk.article(id)
})
afterEach(() => rmSync(desk.root, { recursive: true, force: true }))

/** Files of an owner, at places where a build has its own. */
const OWN: Record<string, string> = {
  'robots.txt': 'User-agent: *\nDisallow: /drafts/\n',
  _headers: '/*\n  X-Frame-Options: DENY\n',
  '404.html': '<!doctype html><title>Nothing here</title>',
  'offline.html': '<!doctype html><title>No network</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'sw.js': 'self.skipWaiting()',
  'feed.xml': '<?xml version="1.0"?><rss version="2.0"></rss>',
  'feed.json': '{"version": "https://jsonfeed.org/version/1.1"}',
  'sitemap.xml': '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
  'speculation-rules.json': '{}',
}
const PAGES = ['harbour/index.html', 'harbour/embed/index.html', 'harbour/s/two/index.html']
const put = (folder: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) desk.write(join(folder, path), text)
}
const named = (path: string) => desk.said.filter(sentence => sentence.startsWith(`${join(desk.out, path)} `))

describe("an owner's file in a site", { timeout: 30_000 }, () => {
  it.each(['before a first build', 'after it'])('stays, and is named by each build: put there %s', async when => {
    if (when === 'after it') await desk.build()
    put('site', { ...OWN, CNAME: 'news.example', '.nojekyll': '', 'about/index.html': 'About us' })
    for (const _ of ['new', 'known']) {
      await desk.build()
      for (const [path, text] of Object.entries(OWN)) {
        expect([path, desk.files().get(path)]).toEqual([path, text])
        expect(named(path)).toEqual([expect.stringMatching(/is not Newsreel's.* --static/)])
      }
      expect(desk.said).toHaveLength(Object.keys(OWN).length)
    }
    for (const path of Object.keys(OWN)) rmSync(join(desk.out, path))
    await desk.build()
    expect(desk.said).toEqual([])
    expect(desk.files().get('robots.txt')).toContain('Sitemap: ')
  })

  it.each(PAGES)('stays where a page of an article would be, at %s, until it is moved', async path => {
    desk.write(join('site', path), 'mine')
    for (const _ of ['new', 'known']) {
      await desk.build()
      expect(desk.files().get(path)).toBe('mine')
      expect(named(path)).toEqual([expect.stringContaining('the article')])
    }
    rmSync(join(desk.out, path))
    expect(await desk.build()).toMatchObject({ built: 1 })
    expect(desk.said).toEqual([])
    desk.write(join('site', path), 'mine')
    rmSync(join(desk.articles, 'harbour'), { recursive: true })
    await desk.build()
    expect([...desk.files().keys()].filter(each => each.startsWith('harbour'))).toEqual([path])
  })

  it('stays where it is one of ours that was changed', async () => {
    await desk.build()
    const change = (path: string, from: string, to: string) => {
      const text = desk.files().get(path) ?? ''
      expect(text).toContain(from)
      desk.write(join('site', path), text.replace(from, to))
    }
    change('robots.txt', 'Allow: /', 'Allow: /\nDisallow: /drafts/')
    change('_headers', "default-src 'self'", "default-src 'self' https://stats.example")
    change('speculation-rules.json', 'moderate', 'eager')
    desk.article('harbour', { headline: 'Another headline' })
    await desk.build({ cache: join(desk.root, 'a-new-cache') })
    expect(desk.files().get('_headers')).toContain('stats.example')
    for (const path of ['robots.txt', '_headers', 'speculation-rules.json']) expect(named(path)).toHaveLength(1)
    expect(desk.files().get('feed.xml')).toContain('Another headline')
  })

  it('is copied from a folder of his, in place of ours, and goes when it goes there', async () => {
    await desk.build()
    const ours = desk.files()
    const brought = join(desk.root, 'static')
    const all = { ...OWN, 'index.html': 'Front', 'harbour/index.html': 'Mine', '.well-known/a.txt': 'a', CNAME: 'b' }
    put('static', { ...all, '.git/HEAD': 'x', '.DS_Store': 'x' })
    for (const _ of ['new', 'known']) {
      await desk.build({ brought })
      expect(desk.said).toEqual([])
      for (const [path, text] of Object.entries(all)) expect([path, desk.files().get(path)]).toEqual([path, text])
    }
    expect([...desk.files().keys()].filter(path => /^\.git|DS_Store/.test(path))).toEqual([])
    put('static', { 'robots.txt': 'User-agent: b' })
    rmSync(join(brought, 'CNAME'))
    await desk.build({ brought })
    expect(desk.files().get('robots.txt')).toBe('User-agent: b')
    expect(desk.files().has('CNAME')).toBe(false)
    await desk.build()
    expect(desk.said).toEqual([])
    expect([...desk.files()]).toEqual([...ours])
  })

  it('may be the front page of a site from the first build on', async () => {
    put('static', { 'index.html': 'Front' })
    const brought = join(desk.root, 'static')
    await desk.build({ brought })
    await desk.build({ brought, cache: join(desk.root, 'a-new-cache') })
    expect(desk.files().get('index.html')).toBe('Front')
    expect(desk.files().get('harbour/index.html')).toContain('About harbour')
  })

  it('comes before ours in a site of shards too', async () => {
    put('static', { 'robots.txt': 'Mine' })
    desk.write('site/404.html', 'Mine')
    await desk.build({ shard: { index: 1, of: 1 } })
    await indexSite(desk.out, join(desk.root, 'lib'), sentence => desk.said.push(sentence), join(desk.root, 'static'))
    expect([desk.files().get('robots.txt'), desk.files().get('404.html')]).toEqual(['Mine', 'Mine'])
    expect(desk.said).toEqual([expect.stringContaining('404.html is not')])
  })

  it('is none that a link leads to, and no folder around the site', async () => {
    desk.write('secret.txt', 'mine')
    mkdirSync(join(desk.root, 'static'))
    symlinkSync('../secret.txt', join(desk.root, 'static/a.txt'))
    const brought = join(desk.root, 'static')
    await expect(desk.build({ brought })).rejects.toMatchObject({ code: 3, message: /a link that leaves the folder/ })
    await expect(desk.build({ brought: desk.root })).rejects.toMatchObject({ code: 2 })
    await expect(desk.build({ brought: join(desk.root, 'no') })).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(desk.out, 'a.txt'))).toBe(false)
  })
})

it('knows all that it writes as its own', async () => {
  await desk.build()
  await desk.build({ base: '/news/', site: { address: 'https://a.example/news/', name: '"N" & <co>', lang: 'ar' } })
  for (const [path, text] of desk.files())
    expect([path, isOurs(path, Buffer.from(text, 'latin1'))]).toEqual([path, true])
})

it('knows its own pages when they were processed after a build', () => {
  const minified = '<!doctype html><meta name=theme-color content=#fbf9f5 media=(prefers-color-scheme:light)>'
  expect(isOurs('harbour/index.html', Buffer.from(minified))).toBe(true)
  expect(isOurs('harbour/index.html', Buffer.from('<!doctype html><title>About</title>'))).toBe(false)
  expect(isOurs('harbour/index.html', Buffer.from(''))).toBe(true)
})
