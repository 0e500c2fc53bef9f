import { describe, expect, it } from 'vitest'
import { sitemap } from '../../../src/render/feeds/sitemap.ts'
import { SITEMAP_LIMITS } from '../../../src/render/feeds/sitemapFiles.ts'
import { createSiteEntry } from '../../../src/render/site.ts'
import { entry, fullArticle, getTexts, HOSTILE, parseXml, site } from '../../support/pages.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const one = (files: { path: string; text: string }[]) => {
  expect(files.map(file => file.path)).toEqual(['sitemap.xml'])
  return parseXml(files[0]?.text ?? '')
}

describe('the sitemap', () => {
  it('lists the articles, oldest first, and the library, with the dates of their last change', () => {
    const entries = [entry('new', { published: '2024-08-01' }), entry('old', { published: '2020-01-01T09:00Z' })]
    const document = one(sitemap([...entries, createSiteEntry('harbour', fullArticle()), entry('no date')], site, []))
    expect(document.documentElement.namespaceURI).toBe(NAMESPACE)
    const urls = [...document.getElementsByTagName('url')]
    expect(urls.map(url => [getTexts(url, 'loc')[0], getTexts(url, 'lastmod')[0]])).toEqual([
      ['https://news.example/slides/no%20date/', undefined],
      ['https://news.example/slides/old/', '2020-01-01T09:00Z'],
      ['https://news.example/slides/harbour/', '2024-07-05T09:30Z'],
      ['https://news.example/slides/new/', '2024-08-01'],
      ['https://news.example/slides/', '2024-08-01'],
    ])
  })

  it('has the picture of an article', () => {
    const document = one(sitemap([createSiteEntry('harbour', fullArticle())], site, []))
    const [image] = document.getElementsByTagNameNS('http://www.google.com/schemas/sitemap-image/1.1', 'loc')
    expect(image?.textContent).toBe('https://news.example/slides/articles/harbour/images/cover-1600.jpg')
  })

  it('recognizes a canonical address of its own page, however it is spelled', () => {
    const entries = [entry('über', { canonical: `${site.address}über/` })]
    expect(getTexts(one(sitemap(entries, site, [])), 'loc')).toEqual([`${site.address}%C3%BCber/`, site.address])
  })

  it('omits articles with a canonical page elsewhere', () => {
    const entries = [
      entry('a', { canonical: 'https://other.example/a' }),
      entry('b', { canonical: `${site.address}b/` }),
    ]
    expect(getTexts(one(sitemap(entries, site, [])), 'loc')).toEqual([`${site.address}b/`, site.address])
  })

  it('has only the library on a site without articles', () => {
    expect(getTexts(one(sitemap([], site, [])), 'loc')).toEqual([site.address])
  })

  it.each(Object.entries(HOSTILE))('is valid XML with any text: %s', (_, text) => {
    const document = one(sitemap([createSiteEntry('"&<a>', fullArticle({}, text))], site, []))
    expect(getTexts(document, 'loc')[0]).toBe('https://news.example/slides/%22%26%3Ca%3E/')
  })

  it('is split into several files with an index when there are too many addresses', () => {
    const dates = ['2024-07-01', '2024-07-02', '2024-07-03', '2024-07-04']
    const entries = dates.map((published, n) => entry(`a${n}`, { published }))
    const [index, ...files] = sitemap(entries, site, [], { ...SITEMAP_LIMITS, urls: 2 })
    expect(files.map(file => [file.path, getTexts(parseXml(file.text), 'loc').length])).toEqual([
      ['sitemap-1.xml', 2],
      ['sitemap-2.xml', 2],
      ['sitemap-3.xml', 1],
    ])
    expect(index?.path).toBe('sitemap.xml')
    const document = parseXml(index?.text ?? '')
    expect([document.documentElement.localName, document.documentElement.namespaceURI]).toEqual([
      'sitemapindex',
      NAMESPACE,
    ])
    expect(getTexts(document, 'loc')).toEqual(files.map(file => site.address + file.path))
    expect(getTexts(document, 'lastmod')).toEqual(['2024-07-02', '2024-07-04', '2024-07-04'])
  })

  it('is split into several files when one would be too large', () => {
    const entries = Array.from({ length: 40 }, (_, n) => entry(`港-${n}`))
    const files = sitemap(entries, site, [], { ...SITEMAP_LIMITS, bytes: 2000 })
    expect(files.length).toBeGreaterThan(3)
    for (const { text } of files.slice(1)) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(2000)
    expect(files.slice(1).flatMap(file => getTexts(parseXml(file.text), 'loc'))).toHaveLength(41)
  })

  it('changes only its last file when an article is added', () => {
    const entries = Array.from({ length: 7 }, (_, n) => entry(`a${n}`, { published: `2024-07-0${n + 1}` }))
    const [before, after] = [entries.slice(0, 6), entries].map(some =>
      sitemap(some, site, [], { ...SITEMAP_LIMITS, urls: 3 }),
    )
    expect(after?.slice(1, 3)).toEqual(before?.slice(1, 3))
  })
})
