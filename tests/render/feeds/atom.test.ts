import { describe, expect, it } from 'vitest'
import { atom } from '../../../src/render/feeds/atom.ts'
import { createSiteEntry, type SiteEntry } from '../../../src/render/site.ts'
import { entry, fullArticle, getTexts, HOSTILE, parseXml, site } from '../../support/pages.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const childrenOf = (element: Element | undefined, name: string) =>
  [...(element?.children ?? [])].filter(child => child.localName === name && child.namespaceURI === ATOM)
const textOf = (element: Element | undefined, name: string) => childrenOf(element, name)[0]?.textContent
const entriesOf = (feed: Element) => childrenOf(feed, 'entry')
const linkOf = (element: Element | undefined, rel: string) =>
  childrenOf(element, 'link')
    .find(link => link.getAttribute('rel') === rel)
    ?.getAttribute('href')

/** Reads the feed, and checks what RFC 4287 requires of a feed (4.1.1) and of each entry (4.1.2). */
function read(entries: SiteEntry[]): Element {
  const feed = parseXml(atom(entries, site)).documentElement
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM])
  const ids = new Set<string>()
  for (const element of [feed, ...entriesOf(feed)]) {
    for (const name of ['id', 'title', 'updated']) expect(childrenOf(element, name)).toHaveLength(1)
    expect(textOf(element, 'updated')).toMatch(INSTANT)
    expect(() => new URL(textOf(element, 'id') ?? '')).not.toThrow()
    ids.add(textOf(element, 'id') ?? '')
    for (const author of childrenOf(element, 'author')) expect(childrenOf(author, 'name')).toHaveLength(1)
    // Without a content an entry must have an alternate link.
    expect(linkOf(element, 'alternate')).toMatch(/^https:/)
  }
  expect(ids.size).toBe(entriesOf(feed).length + 1)
  expect(childrenOf(feed, 'author')).not.toHaveLength(0)
  return feed
}

describe('the Atom feed', () => {
  it('has all that RFC 4287 requires, and its own address', () => {
    const feed = read([createSiteEntry('harbour', fullArticle()), entry('b', { published: '2020-01-01' })])
    expect(textOf(feed, 'id')).toBe('https://news.example/slides/')
    expect(textOf(feed, 'title')).toBe('The Example & Times')
    expect(textOf(feed, 'subtitle')).toBe('News, read as "slides".')
    expect(linkOf(feed, 'self')).toBe('https://news.example/slides/feed.xml')
    expect(feed.getAttribute('xml:lang')).toBe('en-GB')
  })

  it('has the authors, dates and address of an article', () => {
    const [first] = entriesOf(read([createSiteEntry('harbour', fullArticle())]))
    expect(textOf(first, 'id')).toBe('https://news.example/slides/harbour/')
    expect(textOf(first, 'published')).toBe('2024-07-04T12:00:00Z')
    expect(textOf(first, 'updated')).toBe('2024-07-05T09:30:00Z')
    expect(textOf(first, 'summary')).toBe('The harbour reopens, after nine years')
    expect(first?.getAttribute('xml:lang')).toBe('en-US')
    expect(linkOf(first, 'alternate')).toBe('https://news.example/slides/harbour/')
    expect(linkOf(first, 'enclosure')).toBe('https://news.example/slides/articles/harbour/images/cover-1600.jpg')
    expect(childrenOf(first, 'author').map(author => [textOf(author, 'name'), textOf(author, 'uri')])).toEqual([
      ['The harbour reopens', 'https://news.example/people/ann'],
      ['The Harbour Gazette', undefined],
    ])
  })

  it('keeps the id of an article whose text, date and first address change', () => {
    const more = { headline: 'Another', published: '2024-08-01', canonical: 'https://other.example/a' }
    const [before, after] = [entry('a', { published: '2024-07-04' }), entry('a', more)].map(
      each => entriesOf(read([each]))[0],
    )
    expect(textOf(after, 'id')).toBe(textOf(before, 'id'))
    expect(linkOf(after, 'alternate')).toBe('https://other.example/a')
  })

  it.each(['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Australia/Sydney'])(
    'keeps a date without a time on the same day in %s',
    timeZone => {
      const [first] = entriesOf(read([entry('a', { published: '2024-07-04' })]))
      const day = new Date(textOf(first, 'published') ?? '').toLocaleDateString('en-CA', { timeZone })
      expect(day).toBe('2024-07-04')
    },
  )

  it('is as old as its latest change across time zones, never as the time of the build', () => {
    const entries = [
      entry('a', { published: '2024-07-04T23:00:00-05:00' }),
      entry('b', { published: '2024-07-05T02:00:00Z' }),
      entry('c', { published: '2020-01-01', modified: '2024-07-01' }),
    ]
    const feed = read(entries)
    expect(textOf(feed, 'updated')).toBe('2024-07-04T23:00:00-05:00')
    expect(entriesOf(feed).map(each => textOf(each, 'title'))).toEqual(['About a', 'About b', 'About c'])
    expect(atom(entries.toReversed(), site)).toBe(atom(entries, site))
  })

  it('has the newest hundred articles, and none without a date', () => {
    const many = Array.from({ length: 120 }, (_, n) => entry(`a${n}`, { published: `2024-07-04T09:${10 + (n % 50)}Z` }))
    expect(entriesOf(read([...many, entry('no date')]))).toHaveLength(100)
  })

  it('has no entries on a site without articles', () => {
    expect(textOf(read([]), 'updated')).toBe('1970-01-01T12:00:00Z')
  })

  it.each(Object.entries(HOSTILE))('is valid XML with any text: %s', (_, text) => {
    const feed = read([createSiteEntry('a', fullArticle({}, text))])
    expect(getTexts(feed, 'title')[1]?.slice(0, 1)).toBe(text.slice(0, 1))
    expect(feed.querySelectorAll('script, body')).toHaveLength(0)
  })
})
