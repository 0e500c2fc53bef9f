import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { SaxesParser } from 'saxes'
import { atom } from '../../src/render/feeds/atom.ts'
import { jsonFeed } from '../../src/render/feeds/jsonFeed.ts'
import { newsSitemap } from '../../src/render/feeds/newsSitemap.ts'
import { sitemap } from '../../src/render/feeds/sitemap.ts'
import { createPageMeta } from '../../src/render/head.ts'
import { newsArticle } from '../../src/render/newsArticle.ts'
import { createSiteEntry } from '../../src/render/site.ts'
import { tryHostile } from '../import/structured/hostile.ts'
import { PAGES, SOURCES } from '../import/structured/sources.ts'
import { createHead, FIELDS, read } from './articles.ts'
import { getSite } from './buildSite.ts'
import { payloads } from './payloads.ts'
import { tried } from './report.ts'

const { folder } = getSite()
const site = { address: 'https://news.example/', name: 'The Example', lang: 'en' }
const ATOM_ELEMENTS =
  'feed id title updated author name uri link entry published summary subtitle urlset url loc lastmod image:image ' +
  'image:loc news:news news:publication news:name news:language news:publication_date news:title'

/** Reads XML strictly. @returns the text of each element with a name @throws when it is not well-formed */
function readXml(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const texts: string[] = []
  let text = ''
  parser.on('opentag', tag => {
    if (!ATOM_ELEMENTS.split(' ').includes(tag.name)) throw new Error(`<${tag.name}> in a feed or sitemap`)
    text = ''
  })
  parser.on('text', part => {
    text += part
  })
  parser.on('closetag', tag => {
    if (tag.name === name) texts.push(text)
  })
  parser.on('doctype', () => {
    throw new Error('A feed has a doctype.')
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return texts
}

/** XML holds no control characters: they become spaces, and what is no character is left out. */
const inXml = (text: string) =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r\xa0])\p{Cc}/gu, ' ')
    .replace(/[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/gu, each => (each.length > 1 ? each : ''))
    .replace(/\r\n?/g, '\n')

test('feeds and sitemaps are well-formed, and give each headline as it was written', () => {
  const heads = payloads.map(text =>
    read({ ...createHead(text), canonical: undefined, published: '2024-07-04T00:00Z' }),
  )
  for (let i = 0; i < heads.length; i += 100) {
    const entries = heads
      .slice(i, i + 100)
      .map((article, j) => createSiteEntry(`a-${String(j).padStart(3, '0')}`, article))
    const titles = entries.map(({ headline }) => headline)
    const feed = readXml(atom(entries, site), 'title')
    expect(feed.slice(1)).toEqual(titles.map(inXml))
    const { items } = JSON.parse(jsonFeed(entries, site)) as { items: { title: string }[] }
    expect(items.map(item => item.title)).toEqual(titles)
    const [news] = newsSitemap(entries, site, new Date('2024-07-04T01:00Z'))
    expect(readXml(news?.text ?? '', 'news:title')).toEqual(titles.map(inXml))
    const [map] = sitemap(entries, site, [])
    expect(readXml(map?.text ?? '', 'loc')).toHaveLength(entries.length + 1)
  }
  tried({ output: 'feeds and sitemaps', payloads: payloads.length, fields: FIELDS.head })
})

test('structured data is JSON, and equal to what it was made from', () => {
  for (const [i, text] of payloads.entries()) {
    const article = read(createHead(text))
    const { end } = createPageMeta(article, `a-${i}`, site)
    const [, json = '', ...more] = /^<script type="application\/ld\+json">([^<>]*)<\/script>\n$/.exec(end) ?? []
    expect(more).toEqual([])
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(newsArticle(article, `a-${i}`, site))))
  }
  tried({ output: 'structured data', payloads: payloads.length, fields: FIELDS.head })
})

test('every file of the site can be parsed, and no folder was written outside it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const xml = files.filter(file => file.endsWith('.xml'))
  for (const file of xml) readXml(read(file), 'title')
  const json = files.filter(file => file.endsWith('.json'))
  for (const file of json) JSON.parse(read(file))
  expect(xml.length).toBeGreaterThan(2)
  expect(json.length).toBeGreaterThan(payloads.length)
  expect(read('robots.txt').split('\n').filter(Boolean)).toHaveLength(4)
  expect(read('_headers')).not.toMatch(/evil|alert/)
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['.newsreel', 'articles', 'site'])
  tried({ output: 'folders and files', payloads: payloads.length, fields: 1 })
})

for (const [i, template] of [...SOURCES, ...PAGES].entries())
  test(`an import from ${template.kind} (sample ${i + 1}) gives a valid article with each text`, async () => {
    let most = 0
    for (const payload of payloads.filter(({ length }) => length < 2000)) {
      const { fields, wrong } = await tryHostile(template, payload)
      expect(wrong, payload).toEqual([])
      most = Math.max(most, fields)
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
    tried({ output: 'importers', payloads: payloads.length, fields: most })
  })
