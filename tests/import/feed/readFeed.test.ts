import { describe, expect, it } from 'vitest'
import { importAll, importOne } from '../structured/importAll.ts'

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel>` +
  `<title>Harbour Post</title><link>https://post.example/</link><language>en-gb</language>${channel}${items}</channel></rss>`
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Harbour Post</title>${entries}</feed>`
const TEXT = '<content:encoded><![CDATA[<p>The pier is open.</p><p>It was closed for years.</p>]]></content:encoded>'
const LONG = 'The ferry left the harbour at noon with forty people on board. '.repeat(15)
const blocksOf = async (feed: string) => (await importOne(feed)).article.sections.flatMap(({ body }) => body)
const refusalOf = async (feed: string) => {
  const [result] = await importAll(feed)
  return result && 'refused' in result ? result.refused : undefined
}

it('reads the articles of RSS with all that the feed says about them', async () => {
  const item =
    '<item><title>The pier &amp; the port</title><link>https://post.example/pier</link><dc:creator>Ann Lee</dc:creator>' +
    '<dc:creator>Bo Diaz</dc:creator><pubDate>Thu, 04 Jul 2024 11:30:00 +0200</pubDate><category>Harbour</category>' +
    `<description>After nine years, boats return.</description>${TEXT}</item>`
  const results = await importAll(rss(item + item.replaceAll('pier', 'quay')))
  expect(results).toHaveLength(2)
  expect(results[0]).toMatchObject({
    article: {
      lang: 'en-GB',
      kicker: 'Harbour',
      headline: 'The pier & the port',
      standfirst: 'After nine years, boats return.',
      byline: [{ name: 'Ann Lee' }, { name: 'Bo Diaz' }],
      published: '2024-07-04T11:30:00+02:00',
      publisher: { name: 'Harbour Post', url: 'https://post.example/' },
      canonical: 'https://post.example/pier',
    },
  })
  expect(results[1]).toMatchObject({ article: { canonical: 'https://post.example/quay' } })
})

it('reads the entries of Atom: HTML, XHTML and text', async () => {
  const entry = (content: string) =>
    '<entry><title type="html">The &lt;em&gt;pier&lt;/em&gt;</title><link rel="alternate" href="/pier"/><id>urn:1</id>' +
    '<author><name>Ann Lee</name><uri>https://post.example/ann</uri></author><published>2024-07-04T09:30:00Z</published>' +
    `<updated>2024-07-05T10:00:00Z</updated><category term="harbour" label="Harbour"/>${content}</entry>`
  const results = await importAll(
    atom(
      entry('<content type="html">&lt;p&gt;It is &lt;b&gt;open&lt;/b&gt;.&lt;/p&gt;</content>') +
        entry(
          '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is <b>open</b>.</p></div></content>',
        ) +
        entry('<content>It is &lt;open&gt;.\n\nAll day.</content>'),
      'xml:lang="de" xml:base="https://post.example/feed/"',
    ),
  )
  const [html, xhtml, text] = results.map(result => ('refused' in result ? undefined : result.article))
  expect(html).toMatchObject({
    lang: 'de',
    kicker: 'Harbour',
    headline: 'The pier',
    byline: [{ name: 'Ann Lee', url: 'https://post.example/ann' }],
    published: '2024-07-04T09:30:00Z',
    modified: '2024-07-05T10:00:00Z',
    canonical: 'https://post.example/pier',
  })
  const bold = [{ type: 'paragraph', text: ['It is ', { text: 'open', mark: 'strong' }, '.'] }]
  expect(html?.sections[0]?.body).toEqual(bold)
  expect(xhtml?.sections[0]?.body).toEqual(bold)
  expect(text?.sections[0]?.body).toEqual([
    { type: 'paragraph', text: 'It is <open>.' },
    { type: 'paragraph', text: 'All day.' },
  ])
})

it('reads RSS 1.0, whose articles are beside the channel', async () => {
  const feed =
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>` +
    '<channel><title>Harbour Post</title></channel>' +
    `<item rdf:about="https://post.example/pier"><title>The pier</title><dc:date>2024-07-04</dc:date>${TEXT}</item></rdf:RDF>`
  expect((await importOne(feed)).article).toMatchObject({
    headline: 'The pier',
    published: '2024-07-04',
    canonical: 'https://post.example/pier',
    publisher: { name: 'Harbour Post' },
  })
})

it('resolves relative addresses by xml:base, else by the address of the article', async () => {
  const item = (attributes: string) =>
    `<item><title>Pier</title><link>https://post.example/2024/pier/</link><content:encoded ${attributes}><![CDATA[` +
    '<p>See <a href="more">this</a>.</p><p><img src="pier.jpg" alt="A pier"></p>]]></content:encoded></item>'
  for (const [attributes, base] of [
    ['', 'https://post.example/2024/pier/'],
    ['xml:base="https://files.example/"', 'https://files.example/'],
  ] as const) {
    const blocks = await blocksOf(rss(item(attributes)))
    expect(blocks[0]).toMatchObject({ text: ['See ', { href: `${base}more` }, '.'] })
    expect(blocks[1]).toMatchObject({ src: `${base}pier.jpg` })
  }
})

describe('pictures', () => {
  const media = (inner: string) => `<item><title>Pier</title>${TEXT}${inner}</item>`

  it('takes the largest file of a picture, with caption and credit', async () => {
    const sizes = [140, 1600, 5000].map(
      width =>
        `<media:content url="https://files.example/pier.jpg?width=${width}" width="${width}" height="${width / 2}" type="image/jpeg">` +
        '<media:description>The pier at noon.</media:description><media:credit>Photograph: Ann Lee/Agency</media:credit></media:content>',
    )
    expect((await blocksOf(rss(media(sizes.join('')))))[0]).toEqual({
      type: 'figure',
      src: 'https://files.example/pier.jpg?width=1600',
      width: 1600,
      height: 800,
      caption: 'The pier at noon.',
      credit: 'Ann Lee/Agency',
    })
  })

  it('keeps each picture of a group, and their own words', async () => {
    const group =
      '<media:group><media:credit>Ann Lee</media:credit><media:content url="https://files.example/a.jpg" medium="image"/>' +
      '<media:content url="https://files.example/b.jpg" medium="image"><media:credit>Bo Diaz</media:credit></media:content></media:group>'
    const figures = (await blocksOf(rss(media(group)))).filter(({ type }) => type === 'figure')
    expect(figures).toMatchObject([
      { src: 'https://files.example/a.jpg', credit: 'Ann Lee' },
      { src: 'https://files.example/b.jpg', credit: 'Bo Diaz' },
    ])
  })

  it.each([
    ['an enclosure', '<enclosure url="https://files.example/a.jpg" type="image/jpeg" length="1"/>', 1],
    ['a thumbnail', '<media:thumbnail url="https://files.example/a.jpg"/>', 1],
    ['a sound', '<enclosure url="https://files.example/a.mp3" type="audio/mpeg" length="1"/>', 0],
    ['a portrait of the author', '<media:content url="https://0.gravatar.com/avatar/1" medium="image"/>', 0],
  ])('takes a picture from %s if there is one', async (_, element, count) => {
    const blocks = await blocksOf(rss(media(element)))
    expect(blocks.filter(({ type }) => type === 'figure')).toHaveLength(count)
  })
})

describe('summaries', () => {
  const item = (inner: string) => rss(`<item><title>Pier</title><link>https://post.example/pier</link>${inner}</item>`)

  it.each([
    ['a short description', '<description>Boats return.</description>'],
    ['a long description that was cut', `<description>${LONG}…</description>`],
    ['a text that was cut', `<content:encoded>${LONG} […]</content:encoded>`],
    [
      'a text with a link to the rest',
      `<content:encoded>&lt;p&gt;${LONG}...&lt;/p&gt;&lt;p&gt;Read more&lt;/p&gt;</content:encoded>`,
    ],
    ['no text', ''],
    ['only the address of a text', '<atom:content src="https://post.example/pier"/>'],
  ])('refuses %s, and names the address to import', async (_, inner) => {
    expect(await refusalOf(item(inner))).toEqual({
      code: 'summary-only',
      message: '"Pier" has only a summary in the feed. Import its address: https://post.example/pier',
    })
  })

  it('reads a description that is the whole text', async () => {
    expect(await blocksOf(item(`<description>&lt;p&gt;${LONG}&lt;/p&gt;</description>`))).toHaveLength(1)
  })

  it('leaves out a summary that was cut from the text, and the last line of WordPress', async () => {
    const { article, dropped } = await importOne(
      item(
        '<description>The pier is […]</description><content:encoded><![CDATA[<p>The pier is open.</p>' +
          '<p>The post <a href="https://post.example/pier">Pier</a> appeared first on Harbour Post.</p>]]></content:encoded>',
      ),
    )
    expect(article.standfirst).toBeUndefined()
    expect(article.sections[0]?.body).toHaveLength(1)
    expect(dropped.map(({ code }) => code)).toEqual(['feed-footer', 'excerpt'])
  })
})

describe('titles', () => {
  it.each([
    ['plain text', 'How to use &lt;script&gt; and AT&amp;T', 'How to use <script> and AT&T'],
    ['HTML', 'The &lt;em&gt;old&lt;/em&gt; pier&amp;#8217;s end', 'The old pier’s end'],
  ])('reads a title that is %s', async (_, title, headline) => {
    expect((await importOne(rss(`<item><title>${title}</title>${TEXT}</item>`))).article.headline).toBe(headline)
  })
})

it('never replaces entities that a feed declares', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "&a;&a;&a;">]>${rss('').replace(/^<\?.*\?>/, '')}`
  expect(await refusalOf(bomb)).toMatchObject({ code: 'broken', message: expect.stringContaining('declares entities') })
})

it('keeps the articles before a cut, and says that the feed is cut', async () => {
  const feed = rss(`<item><title>Pier</title>${TEXT}</item><item><title>Quay</title>${TEXT}</item>`)
  const results = await importAll(feed.slice(0, feed.lastIndexOf('closed for')))
  expect(results).toMatchObject([{ article: { headline: 'Pier' } }, { refused: { code: 'broken' } }])
})

it('reads feeds with mistakes in their XML', async () => {
  const item = `<item><title>Pier & port</title><odd:tag>1</odd:tag><description>One<br>two</description>${TEXT}</item>`
  expect((await importOne(rss(item))).article).toMatchObject({ headline: 'Pier & port', standfirst: 'One two' })
})

it('says that a feed has no article', async () => {
  expect(await refusalOf(rss(''))).toMatchObject({ code: 'no-article' })
})
