import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/schema.ts'
import { buildDeck } from '../../src/deck/buildDeck.ts'
import { MAX_SHARE_PAGE_BYTES, sharePages } from '../../src/render/sharePages.ts'
import { findHtmlErrors } from '../support/htmlErrors.ts'
import { fullArticle, HOSTILE, meta, parseHtml, site } from '../support/pages.ts'

function share(article: Article, section: string, id = 'harbour'): string {
  const slide = buildDeck(article).slides.find(slide => slide.id === section)
  if (!slide) throw new Error(`There is no slide "${section}".`)
  return sharePages(article, id, site, { script: '/assets/openShared-12345678.js' })(slide)
}
const bytes = (text: string) => new TextEncoder().encode(text).length

describe('the share page of a section', () => {
  it('has a title, a description and a picture of its own', () => {
    const document = parseHtml(share(fullArticle(), 'crane'))
    expect(document.title).toBe('The crane · The harbour reopens')
    expect(meta(document, 'og:title')).toBe('The crane · The harbour reopens')
    expect(meta(document, 'description')).toBe('One The harbour reopens')
    const pier = parseHtml(share(fullArticle(), 'return'))
    expect(meta(pier, 'og:image')).toBe('https://news.example/slides/articles/harbour/images/pier-1600.jpg')
    expect(meta(pier, 'twitter:image')).toBe(meta(pier, 'og:image'))
    expect([meta(pier, 'og:image:width'), meta(pier, 'og:image:height')]).toEqual(['1600', '1000'])
    expect(meta(pier, 'twitter:card')).toBe('summary_large_image')
  })

  it('has the picture of the article if the section has none', () => {
    const document = parseHtml(share(fullArticle(), 'after'))
    expect(meta(document, 'og:image')).toBe('https://news.example/slides/articles/harbour/images/cover-1600.jpg')
  })

  it('has the first words as a title without a heading, and the standfirst as a description without a text', () => {
    expect(parseHtml(share(fullArticle(), 'after')).title).toBe('The harbour reopens said. · The harbour reopens')
    const silent = fullArticle({
      sections: [
        { id: 'lead', body: [] },
        { id: 'b', heading: 'B', body: [] },
      ],
    })
    expect(meta(parseHtml(share(silent, 'b')), 'description')).toBe('The harbour reopens, after nine years')
  })

  it('redirects to the slide without scripts, and links to it', () => {
    const document = parseHtml(share(fullArticle(), 'crane'))
    const [first] = share(fullArticle(), 'crane').match(/<noscript>.*<\/noscript>/) ?? []
    expect(first).toBe('<noscript><meta http-equiv="refresh" content="0; url=../../#crane"></noscript>')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('../../#crane')
    expect(document.querySelector('a')?.textContent).toBe('The crane')
    expect(new URL('../../#crane', meta(document, 'og:url')).href).toBe('https://news.example/slides/harbour/#crane')
  })

  it('redirects by a script, which keeps the query', () => {
    const document = parseHtml(share(fullArticle(), 'crane'))
    expect([...document.scripts].map(script => script.getAttribute('src'))).toEqual(['/assets/openShared-12345678.js'])
  })

  it('links from the page of the cover to the article', () => {
    const document = parseHtml(share(fullArticle(), 'lead'))
    expect(document.title).toBe('The harbour reopens')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('../../')
  })

  it('has the article as its canonical address, and its own address as og:url', () => {
    const document = parseHtml(share(fullArticle(), 'crane'))
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
    expect(canonical).toBe('https://news.example/slides/harbour/')
    expect(meta(document, 'og:url')).toBe('https://news.example/slides/harbour/s/crane/')
  })

  it('is in the language of the article', () => {
    const { lang, dir } = parseHtml(share(fullArticle({ lang: 'ar-EG' }), 'crane')).documentElement
    expect([lang, dir]).toEqual(['ar-EG', 'rtl'])
  })

  it.each(Object.entries(HOSTILE))('is small and valid with any text: %s', async (_, text) => {
    for (const section of ['lead', 'return', 'crane', 'after']) {
      const html = share(fullArticle({}, text), section)
      expect(bytes(html)).toBeLessThanOrEqual(MAX_SHARE_PAGE_BYTES)
      expect(await findHtmlErrors(html)).toEqual([])
      const document = parseHtml(html)
      expect(document.body.children).toHaveLength(1)
      expect(document.title).not.toBe('')
      expect(meta(document, 'og:image')).toContain('.jpg')
    }
  })

  it('is small with names as long as folders may have', () => {
    const [id, section] = ['港'.repeat(85), 'ميناء'.repeat(16)]
    const article = fullArticle({ sections: [{ id: section, heading: '港'.repeat(300), body: [] }] }, '港'.repeat(300))
    const html = share(article, section, id)
    expect(html).toContain(`href="../../#${section}"`)
    expect(html).toContain(`href="https://news.example/slides/${encodeURIComponent(id)}/"`)
    expect(bytes(html)).toBeLessThanOrEqual(MAX_SHARE_PAGE_BYTES)
  })
})
