import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/schema.ts'
import { createEmbedMeta, createPageMeta, type PageMeta } from '../../src/render/head.ts'
import { htmlDocument } from '../../src/render/htmlDocument.ts'
import { findHtmlErrors } from '../support/htmlErrors.ts'
import { fullArticle, HOSTILE, meta, parseHtml, readAs, site } from '../support/pages.ts'

const pageOf = (article: Article, id = 'harbour') => documentOf(createPageMeta(article, id, site), article)
const documentOf = ({ head, end }: PageMeta, { lang = site.lang }: Article) =>
  htmlDocument(
    site,
    { lang, head, body: `<main><h1>Article</h1></main>${end}` },
    { headScript: '/head.js', styles: ['/slides/assets/reader.css'] },
  )
const links = (document: Document, rel: string) =>
  [...document.head.querySelectorAll(`link[rel="${rel}"]`)].map(link => [
    link.getAttribute('type'),
    link.getAttribute('href'),
  ])

describe('the head of an article', () => {
  it('has the title, language and canonical address of the article', () => {
    const document = parseHtml(pageOf(fullArticle()))
    expect(document.title).toBe('The harbour reopens · The Example & Times')
    expect(document.documentElement.lang).toBe('en-US')
    expect(meta(document, 'description')).toBe('The harbour reopens, after nine years')
    expect(links(document, 'canonical')).toEqual([[null, 'https://news.example/slides/harbour/']])
  })

  it('has the Open Graph and Twitter data of a link preview with a large picture', () => {
    const document = parseHtml(pageOf(fullArticle()))
    const expected: Record<string, string> = {
      'og:type': 'article',
      'og:site_name': 'The Example & Times',
      'og:title': 'The harbour reopens',
      'og:description': 'The harbour reopens, after nine years',
      'og:url': 'https://news.example/slides/harbour/',
      'og:locale': 'en_US',
      'og:image': 'https://news.example/slides/articles/harbour/images/cover-1600.jpg',
      'og:image:type': 'image/jpeg',
      'og:image:width': '1600',
      'og:image:height': '1000',
      'og:image:alt': 'What cover shows',
      'article:published_time': '2024-07-04',
      'article:modified_time': '2024-07-05T09:30Z',
      'twitter:card': 'summary_large_image',
      'twitter:title': 'The harbour reopens',
      'twitter:image': 'https://news.example/slides/articles/harbour/images/cover-1600.jpg',
      'twitter:image:alt': 'What cover shows',
      author: 'The harbour reopens, The Harbour Gazette',
      robots: 'max-image-preview:large',
    }
    expect(Object.fromEntries(Object.keys(expected).map(key => [key, meta(document, key)]))).toEqual(expected)
  })

  it('has no element for a field that the article does not have', () => {
    const bare = readAs({ headline: 'H', lang: 'ar', sections: [{ id: 'a', body: [] }] })
    const document = parseHtml(pageOf(bare))
    const empty = [...document.head.querySelectorAll('meta[content=""]')]
    expect(empty).toEqual([])
    for (const key of ['og:image', 'og:locale', 'article:published_time', 'author', 'description'])
      expect(meta(document, key)).toBeUndefined()
    expect(meta(document, 'twitter:card')).toBe('summary')
    expect(document.documentElement.dir).toBe('rtl')
  })

  it('describes an article without a standfirst with its first words', () => {
    const document = parseHtml(pageOf(fullArticle({ standfirst: undefined })))
    expect(meta(document, 'og:description')).toMatch(/^The harbour reopens\. The lead\./)
  })

  it('has the canonical address of the original publication, and its own address as og:url', () => {
    const document = parseHtml(pageOf(fullArticle({ canonical: 'https://gazette.example/harbour' })))
    expect(links(document, 'canonical')).toEqual([[null, 'https://gazette.example/harbour']])
    expect(meta(document, 'og:url')).toBe('https://news.example/slides/harbour/')
  })

  it('links to the feeds and to the oEmbed document', () => {
    expect(links(parseHtml(pageOf(fullArticle())), 'alternate')).toEqual([
      ['application/atom+xml', 'https://news.example/slides/feed.xml'],
      ['application/feed+json', 'https://news.example/slides/feed.json'],
      ['application/json+oembed', 'https://news.example/slides/articles/harbour/oembed.json'],
    ])
  })

  it.each(Object.entries(HOSTILE))('is valid with any text: %s', async (_, text) => {
    const html = pageOf(fullArticle({}, text))
    expect(await findHtmlErrors(html)).toEqual([])
    const document = parseHtml(html)
    expect(document.body.children).toHaveLength(2) // and the data
    expect(document.querySelectorAll('script:not([src])')).toHaveLength(1)
    expect(document.querySelectorAll('[style], [onload]')).toHaveLength(0)
    // Browsers collapse white space in the title only.
    const line = (text = '') => text.replace(/\s+/gu, ' ').trim()
    expect(line(document.title) === line(`${meta(document, 'og:title')} · ${site.name}`)).toBe(true)
  })

  it.each(['a b', '港', `"><script>`, '?#%', 'a&b'])('has the right address with any folder name: %s', async id => {
    const html = pageOf(fullArticle(), id)
    expect(await findHtmlErrors(html)).toEqual([])
    const url = new URL(links(parseHtml(html), 'canonical')[0]?.[1] ?? '')
    expect(decodeURIComponent(url.pathname)).toBe(`/slides/${id}/`)
    expect(url.search + url.hash).toBe('')
  })

  it('is always the same for the same article', () => {
    expect(createPageMeta(fullArticle(), 'harbour', site)).toEqual(createPageMeta(fullArticle(), 'harbour', site))
  })

  it('excludes embed pages from search engines, and has no structured data there', async () => {
    const pageMeta = createEmbedMeta(createPageMeta(fullArticle(), 'harbour', site))
    const document = parseHtml(documentOf(pageMeta, fullArticle()))
    expect(meta(document, 'robots')).toBe('noindex')
    expect(document.querySelectorAll('script:not([src])')).toHaveLength(0)
  })

  it('is checked by html-validate, which does report an error', async () => {
    expect(
      await findHtmlErrors(pageOf(fullArticle()).replace('<title>', '<title style="x"></title><title>')),
    ).not.toEqual([])
  })
})
