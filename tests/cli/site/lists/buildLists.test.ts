// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildLists } from '../../../../src/cli/site/lists/buildLists.ts'
import type { SiteAssets } from '../../../../src/cli/site/siteAssets.ts'
import type { SiteEntry } from '../../../../src/render/site.ts'
import { entry, site } from '../../../support/pages.ts'

const assets = {
  library: { styles: ['/a.css'], script: '/library.js' },
  screen: { styles: [] },
  savedListScript: '/saved.js',
} as unknown as SiteAssets

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'newsreel-lists-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

/** Makes the lists of some articles. `onWrite` sees each file before it is written. */
function makeLists(entries: SiteEntry[], onWrite = (_path: string, _text: string) => {}): Map<string, string> {
  const files = new Map<string, string>()
  const write = (path: string, data: unknown) => {
    onWrite(path, String(data))
    files.set(path, String(data))
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), String(data))
  }
  buildLists(entries, site, { out, base: '/slides/', pictures: true }, assets, new Date(0), write)
  return files
}

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
const articles = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => entry(`a${index}`, { published: day(index), ...more(index) }))
const linkTo = (files: Map<string, string>, path: string) =>
  [...(files.get(path) ?? '').matchAll(/<h2><a href="\/slides\/([^"]+)\/">/g)].map(([, id]) => id)

describe('the lists of a site', () => {
  it('have 60 articles a page, newest first, each article once', () => {
    const files = makeLists(articles(125))
    const pages = ['index.html', 'page/2/index.html', 'page/3/index.html'].map(path => linkTo(files, path))
    expect(pages.map(page => page.length)).toEqual([60, 60, 5])
    expect(pages.flat()).toEqual(Array.from({ length: 125 }, (_, index) => `a${124 - index}`))
    expect(files.has('page/4/index.html')).toBe(false)
  })

  it('have a page and a feed for each kicker, however it is written', () => {
    const files = makeLists(
      articles(63, index => ({ kicker: ['Sport', 'SPORT', 'Café & Crêpes'][Math.min(index, 2)] })),
    )
    expect(linkTo(files, 'topic/sport/index.html')).toEqual(['a1', 'a0'])
    expect(linkTo(files, 'topic/cafe-crepes/page/2/index.html')).toEqual(['a2'])
    expect(files.get('topic/sport/feed.xml')).toContain('<title>SPORT · The Example &amp; Times</title>')
    expect(files.get('topic/sport/feed.xml')?.match(/<entry/g)).toHaveLength(2)
    expect(files.get('topic/index.html')).toMatch(/cafe-crepes.*61[\s\S]*topic\/sport/)
  })

  it('are in folders with the names that servers decode from addresses', () => {
    const files = makeLists([entry('a', { kicker: 'Культура' }), entry('b', { kicker: 'スポーツ' })])
    for (const name of ['культура', 'スポーツ']) {
      expect([...files.keys()]).toContain(`topic/${name}/index.html`)
      expect([...files.keys()]).toContain(`topic/${name}/feed.xml`)
      expect(files.get('topic/index.html')).toContain(`href="/slides/topic/${encodeURIComponent(name)}/"`)
    }
  })

  it('share a page if their kickers would share a folder on some disks', () => {
    const kickers = ['Straße', 'STRASSE', 'Cafe\u0301', 'CAFÉ', 'ΛΌΓΟΣ', 'λόγοσ']
    const files = makeLists(kickers.map((kicker, index) => entry(`a${index}`, { kicker, published: day(-index) })))
    const pages = [...files.keys()].filter(path => /^topic\/.+\/index\.html$/.test(path))
    expect(pages).toEqual(['strasse', 'cafe', 'λόγος'].map(name => `topic/${name}/index.html`))
    for (const path of pages) expect(linkTo(files, path)).toHaveLength(2)
  })

  it('stay in the folder of topics, and in their text, whatever a kicker contains', () => {
    const kickers = [
      '../../etc',
      '/',
      '..',
      '<script>alert(1)</script>',
      '" onclick="x',
      'a/b\\c',
      '%2e%2e',
      '\ud83d',
      '__proto__',
    ]
    const files = makeLists(kickers.map((kicker, index) => entry(`a${index}`, { kicker })))
    const paths = [...files.keys()].filter(path => /etc|script|onclick|a-b|2e|proto/.test(path))
    expect(paths).toHaveLength(12)
    for (const path of paths) expect(path).toMatch(/^topic\/[a-z0-9-]+\/(index\.html|feed\.xml)$/)
    for (const [path, text] of files)
      if (/\.(html|xml)$/.test(path)) expect(text).not.toMatch(/<script>alert|="" onclick=/)
  })

  it('have no page for a kicker that cannot be a folder: without letters, an embed page, a device of Windows', () => {
    const kickers = ['★', '👩‍👩‍👧‍👦🚢', '\u200f\u202e', 'Embed', 'CON', 'Aux.', 'com1', 'LPT⁹', ' nul ']
    const files = makeLists(kickers.map((kicker, index) => entry(`a${index}`, { kicker })))
    expect([...files.keys()].filter(path => path.startsWith('topic/'))).toEqual([])
  })

  it('have short names of folders, however long a kicker is', () => {
    const kickers = ['a'.repeat(300), '港'.repeat(300), '한'.repeat(300), '𐐨'.repeat(300), `a${'\u0323'.repeat(300)}`]
    const files = makeLists(kickers.map((kicker, index) => entry(`a${index}`, { kicker })))
    const names = [...files.keys()].flatMap(path => /^topic\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [])
    expect(names).toHaveLength(5)
    // Linux allows 255 bytes, Windows and macOS 255 UTF-16 units.
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    for (const name of names) expect(name.normalize('NFD').length).toBeLessThanOrEqual(255)
  })

  it('keep the page of a topic when newer kickers are written differently', () => {
    const first = makeLists([entry('a', { kicker: 'Straße', published: day(0) })])
    const second = makeLists([
      entry('a', { kicker: 'Straße', published: day(0) }),
      entry('b', { kicker: 'STRASSE', published: day(1) }),
    ])
    const topics = (files: Map<string, string>) => [...files.keys()].filter(path => path.startsWith('topic/'))
    expect(topics(second).sort()).toEqual(topics(first).sort())
  })

  it('lead from page to page at any moment while they are written', () => {
    const missing: string[] = []
    const written = new Set<string>()
    makeLists(
      articles(125, index => ({ kicker: index % 2 ? 'Sport' : 'City' })),
      (path, text) => {
        written.add(path)
        for (const [, href] of text.matchAll(/href="(?:https:\/\/news\.example)?\/slides\/((?:page|topic)\/[^"]*)"/g))
          if (![...written].some(other => [href, `${href}index.html`].includes(other)))
            missing.push(`${path} → ${href}`)
      },
    )
    expect(written).toContain('topic/city/page/2/index.html')
    expect(missing).toEqual([])
  })

  it('have their articles even if the build is killed when they are first written', () => {
    const empty: string[] = []
    makeLists(
      articles(125, index => ({ kicker: index % 2 ? 'Sport' : 'City' })),
      (path, text) => {
        if (/^(page|topic\/[^/]+)\//.test(path) && path.endsWith('.html') && !text.includes('class="card'))
          empty.push(path)
      },
    )
    expect(empty).toEqual([])
  })

  it('of topics are in the sitemap, and later pages are not', () => {
    const files = makeLists(articles(61, index => ({ kicker: index ? 'City' : 'Sport' })))
    const addresses = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)
    const lists = addresses.filter(url => !/\/a\d+\/$/.test(url ?? ''))
    expect(lists).toEqual([`${site.address}topic/city/`, `${site.address}topic/sport/`, site.address])
  })

  it('have a front page of at most 40 kB, however many articles there are', { timeout: 90_000 }, () => {
    const picture = {
      type: 'figure' as const,
      src: 'images/a-picture-of-the-harbour-1200.12345678.jpg',
      width: 1600,
      height: 1067,
      sources: [640, 1000, 1200, 1600, 2400].map(width => ({
        src: `images/a-picture-of-the-harbour-${width}.12345678.avif`,
        type: 'image/avif' as const,
        width,
      })),
    }
    const files = makeLists(
      articles(2000, index => ({
        id: `harbour-article-${index}`,
        headline: 'The harbour of the small town opens again after nine years',
        standfirst: 'The first ferry since the storm arrives on Friday, and the whole town is invited to see it.',
        kicker: `Topic ${index % 30}`,
        lang: 'en-GB',
        slides: 12,
        minutes: 4,
        picture,
      })),
    )
    expect(files.get('index.html')?.length).toBeLessThanOrEqual(40_000)
    expect(files.get('page/34/index.html')?.length).toBeLessThanOrEqual(40_000)
  })
})
