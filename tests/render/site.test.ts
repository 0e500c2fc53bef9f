import { describe, expect, it } from 'vitest'
import { createSiteEntry, readSiteEntry, toPublishedArticle } from '../../src/render/site.ts'
import { entry, fullArticle, readAs } from '../support/pages.ts'

describe('createSiteEntry', () => {
  it('contains what lists of articles show, and not the text of the article', () => {
    const made = createSiteEntry('harbour', fullArticle())
    expect(made).toMatchObject({
      id: 'harbour',
      headline: 'The harbour reopens',
      published: '2024-07-04',
      picture: { src: 'images/cover.jpg' },
      summary: 'The harbour reopens. The lead. The harbour reopens One The harbour reopens The harbour reopens said.',
    })
    expect(made).not.toHaveProperty('body')
  })

  it('has no key without a value', () => {
    expect(entry('a')).toEqual({ id: 'a', headline: 'About a', summary: '', slides: 1, minutes: 1 })
  })

  it('summarizes a long article in 300 characters', () => {
    const { summary } = createSiteEntry('a', readAs({ headline: 'H', sections: [{ body: body(1000) }] }))
    expect(summary.length).toBeGreaterThan(250)
    expect(summary.length).toBeLessThanOrEqual(300)
  })
})

describe('toPublishedArticle', () => {
  const site = { address: 'https://news.example/slides/', lang: 'de' }
  const canonicalOf = (canonical: string) => toPublishedArticle(fullArticle({ canonical }), site).canonical

  it.each([
    'https://news.example/slides/harbour/',
    'http://news.example/slides/harbour',
    'https://news.example:443/slides/harbour/index.html?from=feed#one',
    'https://NEWS.example/%73lides/another/',
    'https://news.example/slides',
  ])('removes the canonical address %s, which is on the site itself', canonical => {
    expect(canonicalOf(canonical)).toBe(undefined)
  })

  it.each([
    'https://news.example/2024/07/harbour',
    'https://news.example/slides-of-others/harbour/',
    'https://www.news.example/slides/harbour/',
    'https://gazette.example/slides/harbour/',
  ])('keeps the canonical address %s, which is on another site', canonical => {
    expect(canonicalOf(canonical)).toBe(canonical)
  })

  it('adds the language of the site if an article has none, and keeps that of others', () => {
    expect(toPublishedArticle(fullArticle({ lang: undefined }), site).lang).toBe('de')
    const article = fullArticle()
    expect(toPublishedArticle(article, site)).toBe(article)
  })
})

describe('readSiteEntry', () => {
  it('returns the entry that was written', () => {
    const made = createSiteEntry('harbour', fullArticle())
    expect(readSiteEntry(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  it('keeps valid fields, and omits others', () => {
    const read = readSiteEntry({
      ...entry('a'),
      published: 'soon',
      picture: 7,
      canonical: 'javascript:alert(1)',
      more: 1,
    })
    expect(read).toEqual(entry('a'))
  })

  it.each(['', '.', '..', '../a', 'a/b', 'a\\b', 'a\u0000', '\ud83d'])(
    'rejects an id that cannot be the name of a folder: %j',
    id => {
      expect(readSiteEntry({ ...entry('a'), id })).toBeNull()
    },
  )

  it.each([null, 7, 'a', [], {}, { id: 'a' }])('rejects %j', input => {
    expect(readSiteEntry(input)).toBeNull()
  })
})

const body = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ type: 'paragraph', text: `Paragraph ${n}.` }))
