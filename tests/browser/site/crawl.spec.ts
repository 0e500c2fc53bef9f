import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { crawl } from '../../support/crawl.ts'
import { findHtmlErrors } from '../../support/htmlErrors.ts'
import { listElements } from '../../support/links.ts'
import { failed, GOOGLE, type Json } from '../../support/newsArticle.ts'
import { BuiltSite } from '../../support/site.ts'

// What search engines, social networks and feed readers find in the demo articles and their pictures.
test.describe.configure({ mode: 'default' })

const lib = join(import.meta.dirname, '../../../lib')
/** The folder of the article that a page belongs to, such as "harbour/"; "" for the library. */
const articleOf = (path: string) => path.replace(/^([^/]+\/)?.*/, '$1')

/** Whether a page is a list of the articles on a topic, or the list of all topics. */
const isTopic = (path: string) => path.startsWith('topic/')

for (const address of ['https://news.example/', 'https://news.example/news/'])
  test.describe(`a site at ${address}`, () => {
    const site = new BuiltSite()
    const folder = join(site.folder, 'site')
    let pages: string[] = []
    test.beforeAll(() => {
      site.build('--site', address)
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      pages = files.filter(path => path.endsWith('.html'))
    })
    test.afterAll(() => site.stop())

    const read = (path: string) => readFileSync(join(folder, path), 'utf8')
    /** True if the site has a file for the address. */
    const hasFile = (url = '') =>
      url.startsWith(address) && existsSync(join(folder, url.slice(address.length).replace(/(^|\/)$/, '$1index.html')))

    /** The links of a page by "type" or "rel", and its meta elements by "property" or "name". */
    function headOf(path: string): Map<string, string> {
      const elements = listElements(read(path)).map(({ name, attributes }): [string, string] => {
        if (name === 'link')
          return [attributes.get('type') ?? attributes.get('rel') ?? '', attributes.get('href') ?? '']
        return [attributes.get('property') ?? attributes.get('name') ?? '', attributes.get('content') ?? '']
      })
      return new Map(elements)
    }

    test('has no dead link or fragment', () => {
      const found = crawl(folder, { site: address, lib, fragments: true })
      expect(found.errors).toEqual([])
      expect(found.pages).toBe(pages.length)
    })

    test('has valid HTML on every page', async () => {
      expect(pages.length).toBeGreaterThan(20)
      for (const path of pages) expect([path, await findHtmlErrors(read(path))]).toEqual([path, []])
    })

    test('has the structured data that Google requires in every article', () => {
      const articles = pages.filter(path => /^[^/]+\/index\.html$/.test(path) && !isTopic(path))
      expect(articles).toHaveLength(2)
      for (const path of articles) {
        const data = listElements(read(path)).filter(
          ({ attributes }) => attributes.get('type') === 'application/ld+json',
        )
        const { published } = JSON.parse(read(`articles/${articleOf(path)}article.json`)) as { published?: string }
        // An article without a date has none in its structured data.
        const missing = published ? [] : ['datePublished', 'dateModified']
        expect(data.map(({ text }) => [path, failed(GOOGLE, JSON.parse(text) as Json)])).toEqual([[path, missing]])
      }
    })

    test('has a canonical address, an og:url and an existing og:image on every page', () => {
      for (const path of pages.filter(path => path.endsWith('index.html') && !isTopic(path))) {
        const head = headOf(path)
        expect([path, head.get('canonical')]).toEqual([path, address + articleOf(path)])
        const own = path.replace(/(embed\/)?index\.html$/, '')
        expect([path, head.get('og:url')]).toEqual([path, address + own])
        expect([path, hasFile(head.get('og:image'))]).toEqual([path, true])
      }
    })

    test('has a canonical address for the list of each topic, and a feed', () => {
      const topics = pages.filter(isTopic)
      expect(topics).toContain('topic/immigration/index.html')
      for (const path of topics) {
        expect([path, headOf(path).get('canonical')]).toEqual([path, address + path.replace('index.html', '')])
        if (path === 'topic/index.html') continue
        expect([path, hasFile(headOf(path).get('og:image'))]).toEqual([path, true])
        expect(read(path)).toContain(`${address}${path.replace('index.html', 'feed.xml')}`)
        expect([path, existsSync(join(folder, path, '../feed.xml'))]).toEqual([path, true])
      }
    })

    test('links to its feeds and oEmbed documents on every page', () => {
      const own = pages.filter(path => path.endsWith('index.html') && !path.includes('/s/') && !isTopic(path))
      for (const path of own) {
        const head = headOf(path)
        for (const type of ['application/atom+xml', 'application/feed+json'])
          expect([path, type, hasFile(head.get(type))]).toEqual([path, type, true])
        if (path === 'index.html') continue
        const oembed = head.get('application/json+oembed') ?? ''
        expect([path, hasFile(oembed)]).toEqual([path, true])
        const { html } = JSON.parse(read(oembed.slice(address.length))) as { html: string }
        const [frame] = listElements(html).filter(({ name }) => name === 'iframe')
        expect([path, frame?.attributes.get('src')]).toEqual([path, `${address}${articleOf(path)}embed/`])
      }
    })

    test('lists the front page, every topic and every article in its sitemap, and every dated article in its feeds', () => {
      const sitemaps = [...read('robots.txt').matchAll(/^Sitemap: (.*)$/gm)].map(([, url]) => url)
      expect(sitemaps.map(url => hasFile(url))).toEqual([true, true])
      const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
      const own = pages.filter(path => path.endsWith('index.html') && path !== 'topic/index.html')
      const canonical = own.map(path => address + (isTopic(path) ? path.replace('index.html', '') : articleOf(path)))
      expect(listed.sort()).toEqual([...new Set(canonical)].sort())

      const dated = [`${address}us-deports-chinese-migrants/`]
      const { items } = JSON.parse(read('feed.json')) as { items: { url: string }[] }
      expect(items.map(({ url }) => url)).toEqual(dated)
      const entries = [...read('feed.xml').matchAll(/<entry.*?<link rel="alternate"[^>]* href="(.*?)"/g)]
      expect(entries.map(([, url]) => url)).toEqual(dated)
    })
  })
