import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { indexSite } from '../../../src/cli/site/lists/indexSite.ts'
import type { SiteLook } from '../../../src/render/look/look.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
  project.writeArticle('harbour')
  project.writeArticle('market', { publisher: { name: 'Another' } })
})
afterEach(() => rmSync(project.root, { recursive: true }))

const FILE = { file: 'assets/theme-00000001.css', type: 'text/css', bytes: Buffer.from(':root{}') }
const LOOK: SiteLook = {
  theme: FILE.file,
  paper: { light: '#e9f5ee', dark: '#0c1f18' },
  favicon: { file: 'assets/favicon-00000001.png', type: 'image/png' },
  logo: { file: 'assets/logo-00000001.svg', width: 300, height: 60 },
  header: [{ text: 'About', href: 'about/' }],
  footer: [{ text: 'Imprint', href: '/imprint/' }],
  card: { file: 'assets/card-00000001.jpg', alt: 'The lighthouse' },
  scripts: [{ attributes: { defer: '', src: 'https://stats.example/x.js' }, isInEmbeds: false }],
  policy: { pages: { script: ['https://stats.example'] }, embeds: {} },
  publisher: { name: 'Nordlicht e.V.', logo: 'assets/publisher-00000001.png' },
}
const withLook = (look: SiteLook) => ({ site: { ...project.options().site, look }, lookFiles: [FILE] })
const pages = (files: Map<string, string>) => [...files].filter(([path]) => /html$/.test(path) && !/\/s\//.test(path))

it('is on every page, and nothing of it is without a configuration', async () => {
  await project.build()
  const plain = project.readFiles()
  expect([...plain.keys()].filter(path => path.includes('theme-'))).toEqual([])
  for (const [, html] of pages(plain))
    expect(html).not.toMatch(/generator|preload" as="font|site-(logo|footer)|\/about\//)
  await project.build(withLook(LOOK))
  const files = project.readFiles()
  expect(files.get(FILE.file)).toBe(':root{}')
  for (const [path, html] of pages(files)) {
    expect(html, path).toMatch(/<link rel="stylesheet" href="\/assets\/theme-00000001\.css">/)
    expect(html, path).toContain('<meta name="theme-color" content="#e9f5ee"')
    expect(html, path).toContain('<link rel="icon" href="/assets/favicon-00000001.png" type="image/png">')
    expect(html.includes('src="https://stats.example/x.js"'), path).toBe(!path.includes('/embed/'))
  }
  for (const path of ['index.html', '404.html', 'offline.html', 'topic/index.html'].filter(path => files.has(path)))
    expect(files.get(path), path).toContain('href="/imprint/">Imprint</a>')
  const front = files.get('index.html') ?? ''
  expect(front).toContain(
    '<img class="site-logo" src="/assets/logo-00000001.svg" alt="The Example" width="300" height="60">',
  )
  expect(front).toContain('href="/about/">About</a>')
  expect(front).toContain('<meta property="og:image" content="https://news.example/assets/card-00000001.jpg">')
  expect(front).toContain('<meta property="og:image:alt" content="The lighthouse">')
})

it('gives its publisher to articles without one', async () => {
  await project.build(withLook(LOOK))
  const files = project.readFiles()
  const read = (id: string) => JSON.parse(files.get(`articles/${id}/article.json`) ?? '')
  expect(read('harbour').publisher).toEqual({
    name: 'Nordlicht e.V.',
    logo: 'https://news.example/assets/publisher-00000001.png',
  })
  expect(read('market').publisher).toEqual({ name: 'Another' })
  expect(files.get('feed.xml')).toContain('<name>Nordlicht e.V.</name>')
})

it('replaces all pages when it changes, and when it goes', async () => {
  await project.build()
  const plain = project.readFiles()
  await project.build(withLook(LOOK))
  const { built } = await project.build(withLook({ ...LOOK, paper: { light: '#ffffff', dark: '#000000' } }))
  expect(built).toBe(2)
  for (const [path, html] of pages(project.readFiles())) expect(html, path).toContain('content="#ffffff"')
  await project.build()
  expect(project.problems).toEqual([])
  const files = project.readFiles()
  for (const [path, html] of pages(plain)) expect(files.get(path), path).toBe(html)
})

it('writes _headers with its policy again, but keeps one that the owner has changed', async () => {
  await project.build(withLook(LOOK))
  expect(project.readFiles().get('_headers')).toContain("script-src 'self' https://stats.example;")
  const other = { ...LOOK, policy: { pages: { script: ['https://other.example'] }, embeds: {} } }
  await project.build(withLook(other))
  const headers = project.readFiles().get('_headers') ?? ''
  expect(headers).toContain("script-src 'self' https://other.example;")
  const changed = headers.replace('https://other.example', 'https://mine.example')
  writeFileSync(join(project.out, '_headers'), changed)
  await project.build(withLook(LOOK))
  expect(project.readFiles().get('_headers')).toBe(changed)
  expect(project.problems.join()).toContain('_headers is not Newsreel')
})

it('is the same in a site that was built in shards', async () => {
  await project.build(withLook(LOOK))
  const whole = project.readFiles()
  rmSync(project.out, { recursive: true })
  rmSync(join(project.root, 'cache'), { recursive: true })
  for (const index of [1, 2]) await project.build({ ...withLook(LOOK), shard: { index, of: 2 } })
  await indexSite(project.out, project.options().lib)
  expect(project.readFiles()).toEqual(whole)
})

it('reports links of its header and footer that lead nowhere', async () => {
  const to = (href: string) => ({ text: href, href })
  const look = {
    header: ['harbour/', 'about/', 'feed.xml'].map(to),
    footer: ['impressum/#kontakt', '/elsewhere/', '../up/', 'https://example.com/', '?q', '#top', '%C3%BCber/'].map(to),
  }
  project.writeFile('static/über/index.html', 'About us')
  const more = { ...withLook(look), staticFolder: join(project.root, 'static') }
  await project.build(more)
  expect(project.problems).toEqual([
    expect.stringMatching(
      /^The header links to "about\/", which is no page of the site: put it into the folder of --static/,
    ),
    expect.stringMatching(/^The footer links to "impressum\/#kontakt"/),
  ])
  for (const name of ['about', 'impressum']) project.writeFile(`static/${name}/index.html`, name)
  await project.build(more)
  expect(project.problems).toEqual([])
})

it('reports links that lead nowhere once for all shards', async () => {
  const look = { header: ['harbour/', 'about/'].map(href => ({ text: href, href })) }
  for (const index of [1, 2]) {
    await project.build({ ...withLook(look), shard: { index, of: 2 } })
    expect(project.problems).toEqual([])
  }
  const notices: string[] = []
  await indexSite(project.out, project.options().lib, message => notices.push(message))
  expect(notices).toEqual([expect.stringMatching(/^The header links to "about\/", which is no page of the site/)])
})
