// @vitest-environment node
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/** Files of the owner at paths where a build writes its own. */
const OWNER_FILES: Record<string, string> = {
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
const writeFiles = (folder: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) project.writeFile(join(folder, path), text)
}
const findMessages = (path: string) =>
  project.problems.filter(message => message.startsWith(`${join(project.out, path)} `))

describe("the owner's files in a site", { timeout: 30_000 }, () => {
  it.each(['before', 'after'])('are kept and reported by each build when added %s the first build', async when => {
    if (when === 'after') await project.build()
    writeFiles('site', { ...OWNER_FILES, CNAME: 'news.example', '.nojekyll': '', 'about/index.html': 'About us' })
    for (const _ of ['new', 'known']) {
      await project.build()
      for (const [path, text] of Object.entries(OWNER_FILES)) {
        expect([path, project.readFiles().get(path)]).toEqual([path, text])
        expect(findMessages(path)).toEqual([expect.stringMatching(/is not Newsreel's.* --static/)])
      }
      expect(project.problems).toHaveLength(Object.keys(OWNER_FILES).length)
    }
    for (const path of Object.keys(OWNER_FILES)) rmSync(join(project.out, path))
    await project.build()
    expect(project.problems).toEqual([])
    expect(project.readFiles().get('robots.txt')).toContain('Sitemap: ')
  })

  it.each(PAGES)('are kept at the path of a page, %s, until they are removed', async path => {
    project.writeFile(join('site', path), 'mine')
    for (const _ of ['new', 'known']) {
      await project.build()
      expect(project.readFiles().get(path)).toBe('mine')
      expect(findMessages(path)).toEqual([expect.stringContaining('the article')])
    }
    rmSync(join(project.out, path))
    expect(await project.build()).toMatchObject({ built: 1 })
    expect(project.problems).toEqual([])
    project.writeFile(join('site', path), 'mine')
    rmSync(join(project.articles, 'harbour'), { recursive: true })
    await project.build()
    expect([...project.readFiles().keys()].filter(each => each.startsWith('harbour'))).toEqual([path])
  })

  it('are kept when they are changed files of Newsreel', async () => {
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
    for (const path of ['robots.txt', '_headers', 'speculation-rules.json']) expect(findMessages(path)).toHaveLength(1)
    expect(project.readFiles().get('feed.xml')).toContain('Another headline')
  })

  it('are copied from the --static folder in place of Newsreel’s, and removed with it', async () => {
    await project.build()
    const ownFiles = project.readFiles()
    const staticFolder = join(project.root, 'static')
    const all = {
      ...OWNER_FILES,
      'index.html': 'Front',
      'harbour/index.html': 'Mine',
      '.well-known/a.txt': 'a',
      CNAME: 'b',
    }
    writeFiles('static', { ...all, '.git/HEAD': 'x', '.DS_Store': 'x' })
    for (const _ of ['new', 'known']) {
      await project.build({ staticFolder })
      expect(project.problems).toEqual([])
      for (const [path, text] of Object.entries(all))
        expect([path, project.readFiles().get(path)]).toEqual([path, text])
    }
    expect([...project.readFiles().keys()].filter(path => /^\.git|DS_Store/.test(path))).toEqual([])
    writeFiles('static', { 'robots.txt': 'User-agent: b' })
    rmSync(join(staticFolder, 'CNAME'))
    await project.build({ staticFolder })
    expect(project.readFiles().get('robots.txt')).toBe('User-agent: b')
    expect(project.readFiles().has('CNAME')).toBe(false)
    await project.build()
    expect(project.problems).toEqual([])
    expect([...project.readFiles()]).toEqual([...ownFiles])
  })

  it('can be the front page of a site from the first build on', async () => {
    writeFiles('static', { 'index.html': 'Front' })
    const staticFolder = join(project.root, 'static')
    await project.build({ staticFolder })
    await project.build({ staticFolder, cache: join(project.root, 'a-new-cache') })
    expect(project.readFiles().get('index.html')).toBe('Front')
    expect(project.readFiles().get('harbour/index.html')).toContain('About harbour')
  })

  it('replace Newsreel’s in a site of shards, too', async () => {
    writeFiles('static', { 'robots.txt': 'Mine' })
    project.writeFile('site/404.html', 'Mine')
    await project.build({ shard: { index: 1, of: 1 } })
    await indexSite(
      project.out,
      join(project.root, 'lib'),
      message => project.problems.push(message),
      join(project.root, 'static'),
    )
    expect([project.readFiles().get('robots.txt'), project.readFiles().get('404.html')]).toEqual(['Mine', 'Mine'])
    expect(project.problems).toEqual([expect.stringContaining('404.html is not')])
  })

  it('must not be symbolic links out of the folder, nor overlap with the site', async () => {
    project.writeFile('secret.txt', 'mine')
    mkdirSync(join(project.root, 'static'))
    symlinkSync('../secret.txt', join(project.root, 'static/a.txt'))
    const staticFolder = join(project.root, 'static')
    await expect(project.build({ staticFolder })).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/a symbolic link that leads out of the folder/),
    })
    await expect(project.build({ staticFolder: project.root })).rejects.toMatchObject({ code: 2 })
    await expect(project.build({ staticFolder: join(project.root, 'no') })).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(project.out, 'a.txt'))).toBe(false)
  })

  it('must not hold the articles, which may be unpublished', async () => {
    project.writeArticle('one')
    for (const staticFolder of [project.articles, join(project.articles, '..')]) {
      const out = join(project.root, '..', `${basename(project.root)}-site`)
      await expect(project.build({ staticFolder, out })).rejects.toMatchObject({
        code: 2,
        message: expect.stringContaining('holds the articles in'),
      })
    }
    await project.build({ staticFolder: join(project.articles, 'one') })
  })
})

it('recognizes all files that a build writes', async () => {
  await project.build()
  await project.build({ base: '/news/', site: { address: 'https://a.example/news/', name: '"N" & <co>', lang: 'ar' } })
  for (const [path, text] of project.readFiles())
    expect([path, isOwnFile(path, Buffer.from(text, 'latin1'))]).toEqual([path, true])
})

it('recognizes pages that were processed after a build', () => {
  const minified = '<!doctype html><meta name=theme-color content=#fbf9f5 media=(prefers-color-scheme:light)>'
  expect(isOwnFile('harbour/index.html', Buffer.from(minified))).toBe(true)
  expect(isOwnFile('harbour/index.html', Buffer.from('<!doctype html><title>About</title>'))).toBe(false)
  expect(isOwnFile('harbour/index.html', Buffer.from(''))).toBe(true)
})
