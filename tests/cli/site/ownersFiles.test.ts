// @vitest-environment node
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexSite } from '../../../src/cli/site/lists/indexSite.ts'
import { isOwnFile } from '../../../src/cli/site/staticFiles/isOwnFile.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
  project.writeFile('public/favicon.svg', readFileSync('public/favicon.svg', 'utf8'))
  project.writeFile('lib/worker/keep.js', 'caches.open("newsreel-pages")')
  for (const id of ['harbour', 'market']) project.writeArticle(id)
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

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
  for (const [path, text] of Object.entries(files)) project.writeFile(join(folder, path), text)
}
const named = (path: string) => project.problems.filter(sentence => sentence.startsWith(`${join(project.out, path)} `))

describe("an owner's file in a site", { timeout: 30_000 }, () => {
  it.each(['before a first build', 'after it'])('stays, and is named by each build: put there %s', async when => {
    if (when === 'after it') await project.build()
    put('site', { ...OWN, CNAME: 'news.example', '.nojekyll': '', 'about/index.html': 'About us' })
    for (const _ of ['new', 'known']) {
      await project.build()
      for (const [path, text] of Object.entries(OWN)) {
        expect([path, project.readFiles().get(path)]).toEqual([path, text])
        expect(named(path)).toEqual([expect.stringMatching(/is not Newsreel's.* --static/)])
      }
      expect(project.problems).toHaveLength(Object.keys(OWN).length)
    }
    for (const path of Object.keys(OWN)) rmSync(join(project.out, path))
    await project.build()
    expect(project.problems).toEqual([])
    expect(project.readFiles().get('robots.txt')).toContain('Sitemap: ')
  })

  it.each(PAGES)('stays where a page of an article would be, at %s, until it is moved', async path => {
    project.writeFile(join('site', path), 'mine')
    for (const _ of ['new', 'known']) {
      await project.build()
      expect(project.readFiles().get(path)).toBe('mine')
      expect(named(path)).toEqual([expect.stringContaining('the article')])
    }
    rmSync(join(project.out, path))
    expect(await project.build()).toMatchObject({ built: 1 })
    expect(project.problems).toEqual([])
    project.writeFile(join('site', path), 'mine')
    rmSync(join(project.articles, 'harbour'), { recursive: true })
    await project.build()
    expect([...project.readFiles().keys()].filter(each => each.startsWith('harbour'))).toEqual([path])
  })

  it('stays where it is one of ours that was changed', async () => {
    await project.build()
    const change = (path: string, from: string, to: string) => {
      const text = project.readFiles().get(path) ?? ''
      expect(text).toContain(from)
      project.writeFile(join('site', path), text.replace(from, to))
    }
    change('robots.txt', 'Allow: /', 'Allow: /\nDisallow: /drafts/')
    change('_headers', "default-src 'self'", "default-src 'self' https://stats.example")
    change('speculation-rules.json', 'moderate', 'eager')
    project.writeArticle('harbour', { headline: 'Another headline' })
    await project.build({ cache: join(project.root, 'a-new-cache') })
    expect(project.readFiles().get('_headers')).toContain('stats.example')
    for (const path of ['robots.txt', '_headers', 'speculation-rules.json']) expect(named(path)).toHaveLength(1)
    expect(project.readFiles().get('feed.xml')).toContain('Another headline')
  })

  it('is copied from a folder of his, in place of ours, and goes when it goes there', async () => {
    await project.build()
    const ours = project.readFiles()
    const brought = join(project.root, 'static')
    const all = { ...OWN, 'index.html': 'Front', 'harbour/index.html': 'Mine', '.well-known/a.txt': 'a', CNAME: 'b' }
    put('static', { ...all, '.git/HEAD': 'x', '.DS_Store': 'x' })
    for (const _ of ['new', 'known']) {
      await project.build({ staticFolder: brought })
      expect(project.problems).toEqual([])
      for (const [path, text] of Object.entries(all))
        expect([path, project.readFiles().get(path)]).toEqual([path, text])
    }
    expect([...project.readFiles().keys()].filter(path => /^\.git|DS_Store/.test(path))).toEqual([])
    put('static', { 'robots.txt': 'User-agent: b' })
    rmSync(join(brought, 'CNAME'))
    await project.build({ staticFolder: brought })
    expect(project.readFiles().get('robots.txt')).toBe('User-agent: b')
    expect(project.readFiles().has('CNAME')).toBe(false)
    await project.build()
    expect(project.problems).toEqual([])
    expect([...project.readFiles()]).toEqual([...ours])
  })

  it('may be the front page of a site from the first build on', async () => {
    put('static', { 'index.html': 'Front' })
    const brought = join(project.root, 'static')
    await project.build({ staticFolder: brought })
    await project.build({ staticFolder: brought, cache: join(project.root, 'a-new-cache') })
    expect(project.readFiles().get('index.html')).toBe('Front')
    expect(project.readFiles().get('harbour/index.html')).toContain('About harbour')
  })

  it('comes before ours in a site of shards too', async () => {
    put('static', { 'robots.txt': 'Mine' })
    project.writeFile('site/404.html', 'Mine')
    await project.build({ shard: { index: 1, of: 1 } })
    await indexSite(
      project.out,
      join(project.root, 'lib'),
      sentence => project.problems.push(sentence),
      join(project.root, 'static'),
    )
    expect([project.readFiles().get('robots.txt'), project.readFiles().get('404.html')]).toEqual(['Mine', 'Mine'])
    expect(project.problems).toEqual([expect.stringContaining('404.html is not')])
  })

  it('is none that a link leads to, and no folder around the site', async () => {
    project.writeFile('secret.txt', 'mine')
    mkdirSync(join(project.root, 'static'))
    symlinkSync('../secret.txt', join(project.root, 'static/a.txt'))
    const brought = join(project.root, 'static')
    await expect(project.build({ staticFolder: brought })).rejects.toMatchObject({
      code: 3,
      message: /a link that leaves the folder/,
    })
    await expect(project.build({ staticFolder: project.root })).rejects.toMatchObject({ code: 2 })
    await expect(project.build({ staticFolder: join(project.root, 'no') })).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(project.out, 'a.txt'))).toBe(false)
  })
})

it('knows all that it writes as its own', async () => {
  await project.build()
  await project.build({ base: '/news/', site: { address: 'https://a.example/news/', name: '"N" & <co>', lang: 'ar' } })
  for (const [path, text] of project.readFiles())
    expect([path, isOwnFile(path, Buffer.from(text, 'latin1'))]).toEqual([path, true])
})

it('knows its own pages when they were processed after a build', () => {
  const minified = '<!doctype html><meta name=theme-color content=#fbf9f5 media=(prefers-color-scheme:light)>'
  expect(isOwnFile('harbour/index.html', Buffer.from(minified))).toBe(true)
  expect(isOwnFile('harbour/index.html', Buffer.from('<!doctype html><title>About</title>'))).toBe(false)
  expect(isOwnFile('harbour/index.html', Buffer.from(''))).toBe(true)
})
