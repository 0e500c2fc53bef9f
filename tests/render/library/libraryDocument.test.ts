import { getAllByRole, getByRole, queryByRole, queryByText } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { libraryDocument } from '../../../src/render/library/libraryDocument.tsx'
import { createListPages, createOnePage } from '../../../src/render/library/listPages.ts'
import { groupByTopic } from '../../../src/render/library/topics.ts'
import { createSiteEntry, type SiteEntry } from '../../../src/render/site.ts'
import { findHtmlErrors } from '../../support/htmlErrors.ts'
import { entry, fullArticle, HOSTILE, meta, show, site } from '../../support/pages.ts'

const assets = {
  headScript: '/head.js',
  styles: ['/slides/assets/library.css'],
  articleStyles: '/slides/assets/article.css',
  script: '/slides/assets/library.js',
}
const page = (entries: SiteEntry[], more: object = {}) =>
  libraryDocument(createOnePage(entries), [], { ...site, ...more }, assets)
const read = (entries: SiteEntry[], more: object = {}) => show(page(entries, more))

describe('the library page', () => {
  it('is a list of cards, newest first, each with its picture, headline, standfirst and date', () => {
    const { body } = read([entry('old', { published: '2020-01-01' }), createSiteEntry('harbour', fullArticle())])
    expect(getByRole(body, 'heading', { level: 1 })).toHaveTextContent('The Example & Times')
    const [first, second] = getAllByRole(getByRole(body, 'list', { name: 'Articles' }), 'listitem')
    if (!first || !second) throw new Error('There are no cards.')
    const link = getByRole(getByRole(first, 'heading', { level: 2 }), 'link', { name: 'The harbour reopens' })
    expect(link).toHaveAttribute('href', '/slides/harbour/')
    expect(first).toHaveTextContent('The harbour reopens, after nine years')
    expect(first.querySelector('time')).toHaveAttribute('datetime', '2024-07-04')
    expect(first.querySelector('time')).toHaveTextContent('July 4, 2024')
    expect(getByRole(second, 'link')).toHaveAttribute('href', '/slides/old/')
  })

  it('offers the files of a picture by format and width, also from another host', () => {
    const { body } = read([createSiteEntry('harbour', fullArticle())])
    const files = '/slides/articles/harbour/images/cover'
    const sources = [...body.querySelectorAll('source')].map(source => [source.type, source.srcset])
    expect(sources).toEqual([
      ['image/avif', `${files}-1600.avif 1600w`],
      ['image/jpeg', `${files}-1600.jpg 1600w, ${files}-640.jpg 640w`],
    ])
    expect(body.querySelector('source')?.sizes).not.toBe('')
    const image = body.querySelector('img')
    expect(image).toHaveAttribute('src', `${files}.jpg`)
    expect([image?.width, image?.height]).toEqual([1000, 625])
    // The picture is hidden from screen readers, because it would repeat the text of the card.
    expect(queryByRole(body, 'img')).toBeNull()
  })

  it('loads the first picture eagerly, and the others lazily', () => {
    const { body } = read(['a', 'b', 'c'].map(id => createSiteEntry(id, fullArticle())))
    const loading = [...body.querySelectorAll('img')].map(image => image.getAttribute('loading'))
    expect(loading).toEqual([null, 'lazy', 'lazy'])
  })

  it('has a description, its address, the feeds and the newest picture', () => {
    const card = { url: 'https://news.example/slides/articles/harbour/images/cover-1600.jpg', width: 1600, height: 840 }
    const document = read([createSiteEntry('harbour', fullArticle(), card)])
    expect(document.title).toBe('The Example & Times')
    expect(meta(document, 'description')).toBe('News, read as "slides".')
    expect(meta(document, 'og:image')).toBe('https://news.example/slides/articles/harbour/images/cover-1600.jpg')
    expect(document.querySelector('link[rel="canonical"]')).toHaveAttribute('href', site.address)
    expect(document.querySelectorAll('link[rel="alternate"]')).toHaveLength(2)
    expect(JSON.parse(document.querySelector('script:not([src])')?.textContent ?? '')).toMatchObject({
      '@type': 'WebSite',
      name: site.name,
    })
  })

  it('waits for its own style sheet, and names that of articles for its script', () => {
    const document = read([])
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')].map(link => link.getAttribute('href'))
    expect(links).toEqual(assets.styles)
    expect(document.querySelector('script[data-styles]')).toHaveAttribute('data-styles', assets.articleStyles)
  })

  it('gives a card the language and the direction of its article', () => {
    const [card] = getAllByRole(read([entry('a', { lang: 'ar' })]).body, 'listitem')
    expect([card?.lang, card?.dir]).toEqual(['ar', 'rtl'])
  })

  it('shows the date of a timestamp as it is written in the article', () => {
    const { body } = read([entry('a', { published: '2024-07-04T23:30:00-05:00', lang: 'en-US' })])
    expect(body.querySelector('time')).toHaveTextContent(/^July 4, 2024$/)
  })

  it('is in the language of the site, or in English if that is not supported', () => {
    expect(read([], { lang: 'pt-BR' }).body).toHaveTextContent('Nenhum artigo ainda.')
    const polish = read([], { lang: 'pl' })
    expect(polish.documentElement.lang).toBe('pl')
    expect(polish.querySelector('.library-empty')).toHaveAttribute('lang', 'en')
  })

  it.each(Object.entries(HOSTILE))('is valid with any text: %s', async (_, text) => {
    const entries = [createSiteEntry('"><x>', fullArticle({}, text)), entry('b', { lang: 'he' })]
    const html = page(entries, { name: text, description: text })
    expect(await findHtmlErrors(html)).toEqual([])
    const document = show(html)
    expect(document.body.children).toHaveLength(2)
    expect(document.scripts).toHaveLength(3)
    expect(document.querySelectorAll('[style]')).toHaveLength(0)
    expect(getAllByRole(document.body, 'listitem')).toHaveLength(2)
  })

  it('has the headlines as its description if the site has none', () => {
    const { description: _, ...silent } = site
    const html = libraryDocument(
      createOnePage([entry('a', { headline: 'First' }), entry('b', { headline: 'Second' })]),
      [],
      silent,
      assets,
    )
    expect(meta(show(html), 'description')).toBe('First · Second')
  })

  it('links to the pages before and after it, in its head and for readers, and says which page it is', () => {
    const entries = Array.from({ length: 130 }, (_, index) => entry(`a${index}`))
    const pages = createListPages(entries)
    const open = (index: number) => {
      const page = pages[index]
      if (!page) throw new Error(`There is no page ${index}.`)
      return show(libraryDocument(page, [], site, assets))
    }
    const hrefs = (index: number, selector: string) =>
      [...open(index).querySelectorAll(selector)].map(link => [link.getAttribute('rel'), link.getAttribute('href')])
    expect(hrefs(0, 'link:is([rel="prev"], [rel="next"])')).toEqual([['next', `${site.address}page/2/`]])
    expect(hrefs(1, 'link:is([rel="prev"], [rel="next"])')).toEqual([
      ['prev', site.address],
      ['next', `${site.address}page/3/`],
    ])
    expect(hrefs(1, 'nav a')).toEqual([
      ['prev', '/slides/'],
      ['next', '/slides/page/3/'],
    ])
    expect(hrefs(2, 'nav a')).toEqual([['prev', '/slides/page/2/']])
    const third = open(2)
    expect(third.title).toBe('Page 3 of 3 · The Example & Times')
    expect(third.querySelector('link[rel="canonical"]')).toHaveAttribute('href', `${site.address}page/3/`)
    expect(getByRole(third.body, 'navigation', { name: 'Pages' })).toHaveTextContent('Page 3 of 3')
  })

  it('of a topic has its name once, its feed, and links to the large topics', async () => {
    const kickers = ['Sport', 'Sport', 'City', 'City', 'Weather']
    const topics = groupByTopic(kickers.map((kicker, index) => entry(`a${index}`, { kicker, lang: 'en-GB' })))
    const [sport] = topics
    if (!sport) throw new Error('There is no topic.')
    const [page] = createListPages(sport.entries, sport)
    if (!page) throw new Error('There is no page.')
    const html = libraryDocument(page, topics, site, assets)
    expect(await findHtmlErrors(html)).toEqual([])
    const document = show(html)
    expect(document.title).toBe('Sport · The Example & Times')
    expect(getByRole(document.body, 'heading', { level: 1 })).toHaveTextContent('Sport')
    const links = getAllByRole(getByRole(document.body, 'navigation', { name: 'Topics' }), 'link')
    expect(links.map(link => link.textContent)).toEqual(['Sport', 'City'])
    expect(links[0]).toHaveAttribute('aria-current', 'page')
    expect(queryByText(getByRole(document.body, 'list', { name: 'Articles' }), 'Sport')).toBeNull()
    expect(getByRole(document.body, 'link', { name: 'All topics' })).toHaveAttribute('href', '/slides/topic/')
    const feeds = [...document.querySelectorAll('link[rel="alternate"]')].map(link => link.getAttribute('href'))
    expect(feeds[0]).toBe(`${site.address}topic/sport/feed.xml`)
  })
})
