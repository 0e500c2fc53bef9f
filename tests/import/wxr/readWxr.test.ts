import { describe, expect, it } from 'vitest'
import { importArticles } from '../../../src/import/importArticle.ts'
import { parseDocument } from '../../support/parseDocument.ts'
import { importAll, importOne } from '../structured/importAll.ts'
import { attachment, createWxr, item, meta } from './createWxr.ts'

const TEXT = '<!-- wp:paragraph -->\n<p>The pier is open.</p>\n<!-- /wp:paragraph -->'
const blocksOf = async (items: string) =>
  (await importOne(createWxr(items))).article.sections.flatMap(({ body }) => body)
const FIGURE = {
  type: 'figure',
  src: 'https://news.example/pier.jpg',
  width: 1600,
  height: 900,
  alt: 'A pier',
  caption: 'The pier at noon.',
  credit: 'Ann Lee/Agency',
}
const PIER = attachment('7', { alt: 'A pier', caption: 'The pier at noon.', credit: 'Ann Lee/Agency' })

it('reads a post with its author’s display name, dates, categories and address', async () => {
  const inner =
    '<category domain="category" nicename="harbour"><![CDATA[Boats &amp; Harbour]]></category>' +
    '<category domain="post_tag" nicename="pier"><![CDATA[Pier]]></category>' +
    '<wp:post_modified_gmt>2024-07-05 10:00:00</wp:post_modified_gmt>'
  const { article, dropped } = await importOne(
    createWxr(item({ title: 'The old pier', content: TEXT, excerpt: 'After nine years, boats return.', inner })),
  )
  expect(article).toMatchObject({
    lang: 'en-US',
    kicker: 'Boats & Harbour',
    headline: 'The old pier',
    standfirst: 'After nine years, boats return.',
    byline: [{ name: 'Ann Lee' }],
    published: '2024-07-04T09:30:00Z',
    modified: '2024-07-05T10:00:00Z',
    publisher: { name: 'Harbour Post', url: 'https://news.example/' },
    canonical: 'https://news.example/1/',
  })
  expect(dropped).toMatchObject([{ code: 'tags', text: 'Pier' }])
})

it('takes the authors that Co-Authors Plus names', async () => {
  const inner = '<category domain="author" nicename="cap-bo"><![CDATA[Bo Diaz]]></category>'
  expect((await importOne(createWxr(item({ content: TEXT, inner })))).article.byline).toEqual([{ name: 'Bo Diaz' }])
})

it('links to what a block embeds, with its caption', async () => {
  const wrapper = '<div class="wp-block-embed__wrapper">\nhttps://video.example/?v=1\n</div>'
  const content = `${TEXT}<figure class="wp-block-embed">${wrapper}<figcaption>The bell rings.</figcaption></figure>`
  expect((await blocksOf(item({ content }))).slice(1)).toMatchObject([
    { type: 'paragraph', text: [{ href: 'https://video.example/?v=1' }] },
    { type: 'paragraph', text: 'The bell rings.' },
  ])
})

it('keeps the footnotes of the block editor as a list where they are shown', async () => {
  const notes = JSON.stringify([{ id: 'a', content: 'Says <em>Ann Lee</em> for $& 5.' }])
  const blocks = await blocksOf(item({ content: `${TEXT}<!-- wp:footnotes /-->`, inner: meta('footnotes', notes) }))
  expect(blocks).toMatchObject([{}, { type: 'list', items: [['Says ', { text: 'Ann Lee' }, ' for $& 5.']] }])
  for (const other of ['{', '7', '[null]'])
    expect(
      await blocksOf(item({ content: `${TEXT}<!-- wp:footnotes /-->`, inner: meta('footnotes', other) })),
    ).toHaveLength(1)
})

describe('pictures of the media library', () => {
  it('gives the featured picture all that the library knows, also when it follows the post', async () => {
    const post = item({ content: TEXT, inner: meta('_thumbnail_id', '7') })
    expect((await blocksOf(post + PIER))[0]).toEqual(FIGURE)
  })

  it('gives a picture in the text what the text does not say, by its ID or its address', async () => {
    for (const img of [
      '<img src="https://cdn.example/x.jpg" class="wp-image-7" alt=""/>',
      '<img src="https://news.example/pier-300x169.jpg" alt=""/>',
    ]) {
      const figure = (
        await blocksOf(PIER + item({ content: `${TEXT}<figure class="wp-block-image">${img}</figure>` }))
      )[1]
      expect(figure).toMatchObject({ alt: 'A pier', caption: 'The pier at noon.', credit: 'Ann Lee/Agency' })
    }
  })

  it.each([
    ['a gallery that names them', '[gallery ids="8,7,9"]', ['boat', 'pier']],
    ['a gallery of all files of the post', '[gallery]', ['boat', 'port']],
    ['a gallery without some', '[gallery exclude="8"]', ['port']],
    [
      'a gallery block',
      '<figure class="wp-block-gallery"><ul><li><figure><img src="a-300.jpg" data-id="8"/></figure></li>' +
        '<li><figure><img src="b-300.jpg" class="wp-image-7"/></figure></li></ul></figure>',
      ['boat', 'pier'],
    ],
  ])('makes figures with alt, caption and credit of %s', async (_, content, names) => {
    const files = [
      PIER,
      ...['boat', 'port'].map((file, i) =>
        attachment(i ? '10' : '8', {
          file: `${file}.jpg`,
          alt: 'A pier',
          caption: 'The pier at noon.',
          credit: 'Ann Lee/Agency',
          parent: '1',
        }),
      ),
      attachment('9', { file: 'plan.pdf', parent: '1' }),
    ]
    const blocks = await blocksOf(item({ content: `The pier is open.\n\n${content}` }) + files.join(''))
    expect(blocks.slice(1)).toEqual(names.map(name => ({ ...FIGURE, src: `https://news.example/${name}.jpg` })))
  })

  it('keeps the words of the text', async () => {
    const content = `${TEXT}<figure><img src="a.jpg" class="wp-image-7" alt="Two boats"/><figcaption>At dawn.</figcaption></figure>`
    expect((await blocksOf(PIER + item({ content })))[1]).toEqual({ ...FIGURE, alt: 'Two boats', caption: 'At dawn.' })
  })

  it.each([['_media_credit'], ['photographer_name'], ['photo_credit']])(
    'reads the credit in the field %j',
    async key => {
      const picture = attachment('7', { credit: 'Other' }).replace('</item>', `${meta(key, 'Bo Diaz/Agency')}</item>`)
      const blocks = await blocksOf(picture + item({ content: TEXT, inner: meta('_thumbnail_id', '7') }))
      expect(blocks[0]).toMatchObject({ credit: 'Bo Diaz/Agency' })
    },
  )
})

describe('the classic editor', () => {
  it('divides texts at blank lines', async () => {
    const content = 'One <strong>two\n\nthree</strong>.\r\n\r\nFour\nfive.<pre>a\n\nb</pre>'
    expect((await blocksOf(item({ content }))).map(block => ('text' in block ? block.text : block))).toEqual([
      ['One ', { text: 'two', mark: 'strong' }],
      [{ text: 'three', mark: 'strong' }, '.'],
      'Four five.',
      'a b',
    ])
  })

  it('reads shortcodes of pictures and films', async () => {
    const content =
      'The pier.\n\n[caption id="attachment_7" align="alignleft" width="300"]<a href="b"><img class="wp-image-7" src="a.jpg" /></a> ' +
      'At dawn. Photo: Bo Diaz[/caption]\n\nMore.\n\n[gallery ids="8,9"]\n\n[embed]https://video.example/1[/embed]\n\n' +
      'https://video.example/2\n\nThe end.'
    const blocks = await blocksOf(
      item({ content }) +
        PIER +
        attachment('8', { file: 'a.jpg', alt: 'A' }) +
        attachment('9', { file: 'b.jpg', alt: 'B' }),
    )
    expect(blocks).toMatchObject([
      { text: 'The pier.' },
      { type: 'figure', src: 'https://news.example/pier.jpg', caption: 'At dawn.', credit: 'Bo Diaz' },
      { text: 'More.' },
      { type: 'figure', src: 'https://news.example/a.jpg', alt: 'A' },
      { type: 'figure', src: 'https://news.example/b.jpg', alt: 'B' },
      { text: [{ href: 'https://video.example/1' }] },
      { text: [{ href: 'https://video.example/2' }] },
      { text: 'The end.' },
    ])
  })

  it('lists shortcodes of plugins as left out, and keeps words in brackets', async () => {
    const content =
      'He said: "I [sic] see [the mayor]." [form id="1"]\n\n[box]Text in a box.[/box] [constructor] [[gallery]]'
    const { article, dropped } = await importOne(createWxr(item({ content })))
    expect(article.sections[0]?.body).toEqual([
      { type: 'paragraph', text: 'He said: "I [sic] see [the mayor]."' },
      { type: 'paragraph', text: 'Text in a box. [constructor] [[gallery]]' },
    ])
    expect(dropped.map(({ text }) => text)).toEqual(['[form id="1"]', '[box]', '[/box]'])
  })
})

it('puts reusable blocks where posts use them', async () => {
  const content = `${TEXT}\n<!-- wp:block {"ref":5} /-->`
  const block = item({
    id: '5',
    type: 'wp_block',
    content: '<!-- wp:paragraph --><p>About us.</p><!-- /wp:paragraph -->',
  })
  expect((await blocksOf(item({ content }) + block))[1]).toMatchObject({ text: 'About us.' })
})

it('imports published posts and pages only, and lists the others', async () => {
  const results = await importAll(
    createWxr(
      item({ id: '1', content: TEXT }) +
        item({ id: '2', title: 'About', type: 'page', content: TEXT }) +
        item({ id: '3', title: 'Not yet', status: 'draft', content: TEXT }) +
        item({ id: '4', title: 'Secret', content: TEXT, inner: '<wp:post_password>x</wp:post_password>' }) +
        item({ id: '5', title: 'Menu', type: 'nav_menu_item', content: TEXT }) +
        item({ id: '6', title: 'Empty', type: 'page' }),
    ),
  )
  expect(results).toMatchObject([{ article: { headline: 'Pier' } }, { article: { headline: 'About' } }])
  const notes = results.flatMap(result => ('notes' in result ? result.notes : []))
  expect(notes).toMatchObject([
    { code: 'not-published', message: expect.stringMatching(/"draft".*"password".*"Not yet", "Secret"/) },
  ])
})

it('says why an export without published posts gives nothing', async () => {
  const [result] = await importAll(createWxr(item({ status: 'draft', content: TEXT })))
  expect(result).toMatchObject({ refused: { code: 'no-article', message: expect.stringContaining('"Pier"') } })
})

it('keeps the posts before a cut', async () => {
  const wxr = createWxr(item({ content: TEXT }) + item({ title: 'Quay', content: TEXT }))
  expect(await importAll(wxr.slice(0, wxr.lastIndexOf('open')))).toMatchObject([
    { article: { headline: 'Pier' } },
    { refused: { code: 'broken' } },
  ])
})

it('reads an export in pieces, an article before the next piece', async () => {
  const filler = item({ type: 'nav_menu_item', content: 'x'.repeat(300_000) })
  const posts = Array.from({ length: 5 }, (_, i) => item({ title: `Pier ${i}`, content: TEXT }) + filler)
  const blob = new Blob([createWxr(posts.join(''))])
  const read: number[] = []
  const content = {
    size: blob.size,
    slice: (start: number, end: number) => {
      read.push(end)
      return blob.slice(start, end)
    },
  }
  const seen: number[] = []
  for await (const result of importArticles({ content, name: 'a.xml' }, { parseDocument })) {
    expect(result).toHaveProperty('article')
    seen.push(read.at(-1) ?? 0)
  }
  expect(seen).toHaveLength(5)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
  expect(seen[0]).toBeLessThan(blob.size / 3)
})

it('refuses content in pieces that is too large for its kind', async () => {
  const content = {
    size: 70_000_000,
    slice: (start: number, end: number) => new Blob(['Title\n\nText'.padEnd(end - start)]),
  }
  for await (const result of importArticles({ content, name: 'a.txt' }, { parseDocument }))
    expect(result).toMatchObject({ refused: { code: 'too-large' } })
})
