import { describe, expect, it } from 'vitest'
import { createPageMeta } from '../../src/render/head.ts'
import { newsArticle } from '../../src/render/newsArticle.ts'
import { type Check, every, failed, GOOGLE, isText, isUrl, type Json } from '../support/newsArticle.ts'
import { fullArticle, HOSTILE, parseHtml, readAs, site } from '../support/pages.ts'

// Fields of schema.org beyond those that Google requires.
const ARTICLE: Record<string, Check> = {
  ...GOOGLE,
  publisher: every({
    name: isText,
    url: isUrl,
    logo: every({ '@type': value => value === 'ImageObject', url: isUrl }),
  }),
  mainEntityOfPage: every({ '@id': isUrl }),
  description: isText,
  inLanguage: isText,
  isAccessibleForFree: value => value === true,
}

/** Reads the structured data from the page, as search engines do. */
function written(article: ReturnType<typeof fullArticle>): Json {
  const document = parseHtml(createPageMeta(article, 'harbour', site).end)
  expect(document.scripts).toHaveLength(1)
  return JSON.parse(document.scripts[0]?.textContent ?? '') as Json
}

describe('the structured data of an article', () => {
  it('has all fields that Google documents for articles and picture credits', () => {
    expect(failed(ARTICLE, written(fullArticle()))).toEqual([])
  })

  it.each(Object.entries(HOSTILE))('has all fields with any text: %s', (_, text) => {
    const data = written(fullArticle({}, text))
    expect(failed(ARTICLE, data)).toEqual([])
    expect(data['name'] ?? data['headline']).toBe(
      text.length > 110 ? text : text.toWellFormed().replace(/\s+/gu, ' ').trim(),
    )
  })

  it('reports missing fields, which shows that the checks of this test work', () => {
    const data = written(readAs({ headline: 'H', sections: [{ id: 'a', body: [] }] }))
    expect(failed(ARTICLE, data)).toEqual(['image', 'datePublished', 'dateModified', 'publisher', 'description'])
  })

  it('keeps dates without a time, and uses the publication date if there is no modification date', () => {
    const { datePublished, dateModified } = written(fullArticle({ modified: undefined }))
    expect([datePublished, dateModified]).toEqual(['2024-07-04', '2024-07-04'])
  })

  it('credits every picture, in the order of the article, with the size of the file', () => {
    const { image } = written(fullArticle())
    expect(image).toMatchObject([
      {
        '@type': 'ImageObject',
        contentUrl: 'https://news.example/slides/articles/harbour/images/cover-1600.jpg',
        width: '1600 px',
        height: '1000 px',
        creditText: 'A. Name/Agency',
        caption: 'The harbour reopens',
      },
      { contentUrl: 'https://news.example/slides/articles/harbour/images/pier-1600.jpg' },
    ])
  })

  it('distinguishes authors from their publisher', () => {
    expect(newsArticle(fullArticle(), 'harbour', site)).toMatchObject({
      author: [
        { '@type': 'Person', name: 'The harbour reopens', url: 'https://news.example/people/ann' },
        { '@type': 'Organization', name: 'The Harbour Gazette' },
      ],
    })
  })

  it('has the publisher as the author if there is no byline, or the site if there is no publisher either', () => {
    const of = (more: object) => newsArticle(fullArticle({ byline: undefined, ...more }), 'harbour', site)
    expect(of({})).toMatchObject({ author: [{ '@type': 'Organization', name: 'The Harbour Gazette' }] })
    const none = { '@type': 'Organization', name: site.name, url: site.address }
    expect(of({ publisher: undefined })).toMatchObject({ author: [none], publisher: none })
  })

  it('does not use a mailto address as an author’s page', () => {
    const { author } = written(fullArticle({ byline: [{ name: 'Ann', url: 'mailto:ann@news.example' }] }))
    expect(author).toEqual([{ '@type': 'Person', name: 'Ann' }])
  })

  it('has the canonical address of the original publication', () => {
    const canonical = 'https://gazette.example/harbour'
    expect(written(fullArticle({ canonical }))['mainEntityOfPage']).toMatchObject({ '@id': canonical })
  })
})
