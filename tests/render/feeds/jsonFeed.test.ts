import { describe, expect, it } from 'vitest'
import { jsonFeed } from '../../../src/render/feeds/jsonFeed.ts'
import { createSiteEntry, type SiteEntry } from '../../../src/render/site.ts'
import { entry, fullArticle, HOSTILE, site } from '../../support/pages.ts'

type Item = Record<string, unknown> & { id: string }
type Feed = Record<string, unknown> & { items: Item[] }

const FEED = ['version', 'title', 'home_page_url', 'feed_url', 'description', 'language', 'authors', 'items']
const ITEM = ['id', 'url', 'title', 'content_text', 'summary', 'image', 'date_published', 'date_modified']

/** Reads the feed, and checks what jsonfeed.org/version/1.1 requires. */
function read(entries: SiteEntry[]): Feed {
  const feed = JSON.parse(jsonFeed(entries, site)) as Feed
  expect(feed['version']).toBe('https://jsonfeed.org/version/1.1')
  expect(feed['title']).toBe(site.name)
  expect(Object.keys(feed).filter(key => !FEED.includes(key))).toEqual([])
  expect(new Set(feed.items.map(item => item.id)).size).toBe(feed.items.length)
  for (const item of feed.items) {
    expect(Object.keys(item).filter(key => ![...ITEM, 'language', 'authors'].includes(key))).toEqual([])
    expect(item['content_text']).not.toBe('')
    for (const key of ['date_published', 'date_modified'])
      if (item[key] !== undefined)
        expect(item[key]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  }
  return feed
}

describe('the JSON feed', () => {
  it('has its own address and that of the site', () => {
    expect(read([])).toMatchObject({
      home_page_url: 'https://news.example/slides/',
      feed_url: 'https://news.example/slides/feed.json',
      description: 'News, read as "slides".',
      language: 'en-GB',
      items: [],
    })
  })

  it('has all known fields of an article', () => {
    expect(read([createSiteEntry('harbour', fullArticle())]).items).toEqual([
      {
        id: 'https://news.example/slides/harbour/',
        url: 'https://news.example/slides/harbour/',
        title: 'The harbour reopens',
        content_text: expect.stringMatching(/^The harbour reopens\. The lead\./),
        summary: 'The harbour reopens, after nine years',
        image: 'https://news.example/slides/articles/harbour/images/cover-1600.jpg',
        date_published: '2024-07-04T12:00:00Z',
        date_modified: '2024-07-05T09:30:00Z',
        language: 'en-US',
        authors: [
          { name: 'The harbour reopens', url: 'https://news.example/people/ann' },
          { name: 'The Harbour Gazette' },
        ],
      },
    ])
  })

  it('has no key without a value', () => {
    expect(read([entry('a', { published: '2024-07-04' })]).items).toEqual([
      {
        id: 'https://news.example/slides/a/',
        url: 'https://news.example/slides/a/',
        title: 'About a',
        content_text: 'About a',
        date_published: '2024-07-04T12:00:00Z',
      },
    ])
  })

  it.each(Object.entries(HOSTILE))('is valid JSON with any text: %s', (_, text) => {
    expect(read([createSiteEntry('a', fullArticle({}, text))]).items[0]?.['title']).toBe(text.toWellFormed())
  })
})
