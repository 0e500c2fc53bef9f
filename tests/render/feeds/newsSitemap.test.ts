import { describe, expect, it } from 'vitest'
import { newsSitemap } from '../../../src/render/feeds/newsSitemap.ts'
import type { SiteEntry } from '../../../src/render/site.ts'
import { entry, getTexts, HOSTILE, parseXml, readAs, site } from '../../support/pages.ts'

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'
const now = new Date('2024-07-04T12:00:00Z')
const document = (entries: SiteEntry[]) => {
  const files = newsSitemap(entries, site, now)
  expect(files.map(file => file.path)).toEqual(['news-sitemap.xml'])
  return parseXml(files[0]?.text ?? '')
}
const listed = (...dates: string[]) =>
  getTexts(document(dates.map((published, n) => entry(`a${n}`, { published }))), 'news:publication_date')

describe('the news sitemap', () => {
  it('has the fields that Google News requires for each article', () => {
    const xml = document([entry('harbour', { headline: 'Ships & cranes', lang: 'en-US', published: '2024-07-04' })])
    expect(getTexts(xml, 'loc')).toEqual(['https://news.example/slides/harbour/'])
    const [news] = xml.getElementsByTagNameNS(NEWS, 'news')
    const publication = news?.getElementsByTagNameNS(NEWS, 'publication')[0]
    expect(publication && getTexts(publication, 'news:name')).toEqual(['The Example & Times'])
    expect(publication && getTexts(publication, 'news:language')).toEqual(['en'])
    expect(news && getTexts(news, 'news:publication_date')).toEqual(['2024-07-04'])
    expect(news && getTexts(news, 'news:title')).toEqual(['Ships & cranes'])
  })

  it('lists the articles of two days, newest first', () => {
    expect(listed('2024-07-02T11:59:59Z', '2024-07-02T12:00:00Z', '2024-07-04T13:59+02:00')).toEqual([
      '2024-07-04T13:59+02:00',
      '2024-07-02T12:00:00Z',
    ])
  })

  it('lists no article of the future, except of a date that has begun in the easternmost time zone', () => {
    expect(listed('2024-07-04T12:00:01Z', '2024-07-05', '2024-07-06')).toEqual(['2024-07-05'])
  })

  it('counts the two days of an article without a time from the end of its date', () => {
    expect(listed('2024-07-01', '2024-07-02', '2024-07-04')).toEqual(['2024-07-04', '2024-07-02'])
  })

  it('lists no article without a date, and none with a canonical page elsewhere', () => {
    const elsewhere = entry('b', { published: '2024-07-04', canonical: 'https://other.example/b' })
    expect(getTexts(document([entry('a'), elsewhere]), 'loc')).toEqual([])
  })

  it.each([
    ['pt-BR', 'pt'],
    ['ckb', 'ckb'],
    ['zh', 'zh-cn'],
    ['zh-Hans-SG', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    [undefined, 'en'],
  ])('writes the language %s as %s', (lang, expected) => {
    const made = entry('a', { published: '2024-07-04', ...(lang ? { lang } : {}) })
    expect(getTexts(document([made]), 'news:language')).toEqual([expected])
  })

  it('is split into several files after a thousand articles', () => {
    const many = Array.from({ length: 1001 }, (_, n) => ({ ...entry('a', { published: '2024-07-04' }), id: `a${n}` }))
    const [index, first, second] = newsSitemap(many, site, now)
    expect(getTexts(parseXml(index?.text ?? ''), 'loc')).toEqual([
      'https://news.example/slides/news-sitemap-1.xml',
      'https://news.example/slides/news-sitemap-2.xml',
    ])
    expect(getTexts(parseXml(first?.text ?? ''), 'loc')).toHaveLength(1000)
    expect(getTexts(parseXml(second?.text ?? ''), 'loc')).toHaveLength(1)
  })

  it.each(Object.entries(HOSTILE))('is valid XML with any text: %s', (_, headline) => {
    const made = entry('a', { ...readAs({ headline, sections: [{ id: 'a', body: [] }] }), published: '2024-07-04' })
    expect(getTexts(document([made]), 'news:title')[0]?.slice(0, 1)).toBe(headline.slice(0, 1))
  })
})
