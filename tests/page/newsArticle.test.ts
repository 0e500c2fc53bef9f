import { describe, expect, it } from 'vitest'
import { articleHead } from '../../src/page/head.ts'
import { newsArticle } from '../../src/page/newsArticle.ts'
import { fullArticle, HOSTILE, parseHtml, readAs, site } from '../support/pages.ts'

type Json = Record<string, unknown>
type Check = (value: unknown) => boolean

const isText: Check = value => typeof value === 'string' && value.trim() !== ''
const isUrl: Check = value => isText(value) && /^https?:\/\/[^\s/]/.test(new URL(String(value)).href)
const isDate: Check = value => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(String(value))
const isPixels: Check = value => /^\d+ px$/.test(String(value))
const each =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.length > 0 && value.every(check)
const one =
  (...types: string[]): Check =>
  value =>
    types.includes(String((value as Json | undefined)?.['@type']))
const every = (table: Record<string, Check>) => (value: unknown) =>
  failed(table, value as Json | undefined).length === 0
const failed = (table: Record<string, Check>, value: Json | undefined) =>
  Object.keys(table).filter(key => !table[key]?.(value?.[key]))

// developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended.
const AUTHOR = { '@type': (value: unknown) => one('Person', 'Organization')({ '@type': value }), name: isText }
// …/structured-data/image-license-metadata: contentUrl is required, and one of four, of which an article knows creditText.
const IMAGE = { contentUrl: isUrl, creditText: isText, url: isUrl, width: isPixels, height: isPixels, caption: isText }
const ARTICLE: Record<string, Check> = {
  '@context': value => value === 'https://schema.org',
  '@type': value => value === 'NewsArticle',
  headline: value => isText(value) && String(value).length <= 110,
  image: each(every(IMAGE)),
  datePublished: isDate,
  dateModified: isDate,
  author: each(every(AUTHOR)),
  // What schema.org and other readers of it know beyond that.
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

/** What stands in the page, read back as search engines do. */
function written(article: ReturnType<typeof fullArticle>): Json {
  const document = parseHtml(`<head>${articleHead(article, 'harbour', site)}</head>`)
  expect(document.scripts).toHaveLength(1)
  return JSON.parse(document.scripts[0]?.textContent ?? '') as Json
}

describe('the structured data of an article', () => {
  it('has what the documentation of articles and of picture credits asks for', () => {
    expect(failed(ARTICLE, written(fullArticle()))).toEqual([])
  })

  it.each(Object.entries(HOSTILE))('has it whatever the text: %s', (_, text) => {
    const data = written(fullArticle({}, text))
    expect(failed(ARTICLE, data)).toEqual([])
    expect(data['name'] ?? data['headline']).toBe(text.length > 110 ? text : text.replace(/\s+/gu, ' ').trim())
  })

  it('finds what is missing: the table above is no decoration', () => {
    const data = written(readAs({ headline: 'H', sections: [{ id: 'a', body: [] }] }))
    expect(failed(ARTICLE, data)).toEqual(['image', 'datePublished', 'dateModified', 'publisher', 'description'])
  })

  it('leaves a day a day, and says of an article that was never changed that it is as old as it is', () => {
    const { datePublished, dateModified } = written(fullArticle({ modified: undefined }))
    expect([datePublished, dateModified]).toEqual(['2024-07-04', '2024-07-04'])
  })

  it('credits every picture, in the order of the article, at the size of the file', () => {
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

  it('knows people from the paper that they write for', () => {
    expect(newsArticle(fullArticle(), 'harbour', site)).toMatchObject({
      author: [
        { '@type': 'Person', name: 'The harbour reopens', url: 'https://news.example/people/ann' },
        { '@type': 'Organization', name: 'The Harbour Gazette' },
      ],
    })
  })

  it('is by its publisher when it names nobody, and by the site when it has no publisher either', () => {
    const of = (more: object) => newsArticle(fullArticle({ byline: undefined, ...more }), 'harbour', site)
    expect(of({})).toMatchObject({ author: [{ '@type': 'Organization', name: 'The Harbour Gazette' }] })
    const none = { '@type': 'Organization', name: site.name, url: site.address }
    expect(of({ publisher: undefined })).toMatchObject({ author: [none], publisher: none })
  })

  it('takes no mailto address for an author’s page', () => {
    const { author } = written(fullArticle({ byline: [{ name: 'Ann', url: 'mailto:ann@news.example' }] }))
    expect(author).toEqual([{ '@type': 'Person', name: 'Ann' }])
  })

  it('leads to where the article first appeared', () => {
    const canonical = 'https://gazette.example/harbour'
    expect(written(fullArticle({ canonical }))['mainEntityOfPage']).toMatchObject({ '@id': canonical })
  })
})
