import { expect, it } from 'vitest'
import { importAll, importOne } from '../structured/importAll.ts'

const TEXT = '<p>The pier is open.</p><p>It was closed for years.</p>'
const feed = (...items: object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour Post',
  home_page_url: 'https://post.example/',
  language: 'en-gb',
  authors: [{ name: 'The Desk', url: 'https://post.example/desk' }],
  items,
})
const bodyOf = async (item: object) =>
  (await importOne(feed({ title: 'The pier', ...item }))).article.sections.flatMap(({ body }) => body)

it('reads the articles with all that the feed says about them', async () => {
  const item = {
    id: '1',
    url: 'https://post.example/pier',
    title: 'The pier',
    content_html: TEXT,
    summary: 'After nine years, boats return.',
    image: 'https://post.example/pier.jpg',
    date_published: '2024-07-04T11:30:00+02:00',
    date_modified: '2024-07-05T09:00:00Z',
    authors: [{ name: 'Ann Lee', url: 'https://post.example/ann' }, { name: 'Bo Diaz' }],
    tags: ['Harbour', 'Ferries'],
  }
  const results = await importAll(feed(item, { ...item, url: 'https://post.example/quay', authors: undefined }))
  expect(results).toHaveLength(2)
  expect(results[0]).toMatchObject({
    article: {
      lang: 'en-GB',
      kicker: 'Harbour',
      headline: 'The pier',
      standfirst: 'After nine years, boats return.',
      byline: [{ name: 'Ann Lee', url: 'https://post.example/ann' }, { name: 'Bo Diaz' }],
      published: '2024-07-04T11:30:00+02:00',
      modified: '2024-07-05T09:00:00Z',
      publisher: { name: 'Harbour Post', url: 'https://post.example/' },
      canonical: 'https://post.example/pier',
    },
    dropped: expect.arrayContaining([expect.objectContaining({ text: 'Ferries', code: 'tags' })]),
  })
  expect(results[1]).toMatchObject({
    article: {
      canonical: 'https://post.example/quay',
      byline: [{ name: 'The Desk', url: 'https://post.example/desk' }],
    },
  })
})

it('shows the picture of the feed, once if the text has it too', async () => {
  const image = 'https://post.example/pier.jpg'
  const figure = expect.objectContaining({ type: 'figure', src: image })
  expect(await bodyOf({ content_html: TEXT, image })).toContainEqual(figure)
  const both = await bodyOf({ content_html: `${TEXT}<img src="${image}" alt="A pier">`, image })
  expect(both.filter(({ type }) => type === 'figure')).toEqual([figure])
})

it('reads plain text as text, and the author of version 1', async () => {
  const { article } = await importOne({
    version: 'https://jsonfeed.org/version/1',
    title: 'Harbour Post',
    items: [{ id: '1', title: 'Pier', content_text: 'It is <open>.\n\nAll day.', author: { name: 'Ann Lee' } }],
  })
  expect(article.byline).toEqual([{ name: 'Ann Lee' }])
  const texts = article.sections.flatMap(({ body }) => body)
  expect(texts).toEqual([
    { type: 'paragraph', text: 'It is <open>.' },
    { type: 'paragraph', text: 'All day.' },
  ])
})

it('resolves addresses against that of the article, and says what was cut from the text', async () => {
  const { article, dropped } = await importOne(
    feed({
      url: 'https://post.example/2024/pier/',
      title: 'The pier',
      summary: 'The pier is open…',
      content_html: `${TEXT}<p>See <a href="plan">the plan</a>.</p>`,
    }),
  )
  expect(JSON.stringify(article)).toContain('https://post.example/2024/pier/plan')
  expect(article.standfirst).toBeUndefined()
  expect(dropped).toContainEqual(expect.objectContaining({ text: 'The pier is open…', code: 'excerpt' }))
})

it.each([
  ['only a summary', { summary: 'The pier is open.' }],
  ['a cut text', { content_html: '<p>The pier is open, and the ferry …</p>' }],
])('refuses an article with %s, and names its address', async (_name, item) => {
  const [result] = await importAll(feed({ title: 'The pier', url: 'https://post.example/pier', ...item }))
  expect(result).toMatchObject({
    refused: {
      code: 'summary-only',
      message: '"The pier" has only a summary in the feed. Import its address: https://post.example/pier',
    },
  })
})

it('reads a feed whose program escapes slashes', async () => {
  const text = JSON.stringify(feed({ title: 'The pier', content_html: TEXT })).replaceAll('/', '\\/')
  const { article } = await importOne(text, { type: 'application/feed+json' })
  expect(article.headline).toBe('The pier')
})
