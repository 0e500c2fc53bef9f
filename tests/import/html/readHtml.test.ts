import { beforeAll, describe, expect, it } from 'vitest'
import { createSource } from '../../../src/import/createSource.ts'
import type { Draft } from '../../../src/import/draft.ts'
import { readHtml } from '../../../src/import/html/readHtml.ts'
import { LIMITS } from '../../../src/import/limits.ts'
import { loadOtherScripts } from '../../../src/import/otherScripts/otherScripts.ts'
import { parseDocument } from '../../support/parseDocument.ts'

// importArticles loads them for the texts that need them.
beforeAll(() => loadOtherScripts())

const SENTENCE = 'The ferry left the harbour at noon with forty people on board, and the gulls followed it far out. '
const paragraphs = (count: number) => `<p>${SENTENCE.repeat(3)}</p>`.repeat(count)
const linked = {
  '@type': 'NewsArticle',
  headline: 'The ferry is back',
  author: [{ '@type': 'Person', name: 'Ann Lee' }],
}

const page = (article: string, { head = '', around = '' } = {}) =>
  `<!doctype html><html lang="en"><head><title>The ferry is back | Harbour Post</title>${head}</head><body>
  <header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header><article>${article}</article>${around}
  <footer>Imprint</footer></body></html>`

async function read(
  html: string,
  fetchText?: (url: string) => Promise<string>,
): Promise<Draft | { refused: { code: string } }> {
  const source = createSource({ content: html, url: 'https://post.example/ferry' })
  const context = { parseDocument, ...(fetchText && { fetchText }) }
  for await (const result of readHtml(source, context)) return result as Draft
  throw new Error('The adapter yields nothing.')
}
const draftOf = async (html: string, fetchText?: (url: string) => Promise<string>) =>
  (await read(html, fetchText)) as Draft
const dataOf = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const texts = ({ body }: Draft) => body.flatMap(block => ('text' in block ? [block.text] : []))
const codes = ({ dropped = [] }: Draft) => dropped.map(({ code, text }) => [code, text])

describe('readHtml', () => {
  it.each([
    ['has very many elements', '<i>x</i>'.repeat(LIMITS.readabilityElements)],
    ['has tables that never end', '<table><tr><td>x'.repeat(500)],
  ])('reads the article element of a page that %s', async (_what, around) => {
    const html = page(paragraphs(4), { around })
    expect(texts(await draftOf(html))).toHaveLength(4)
  })

  it('takes headline, authors, dates, publisher and address from the data of the page', async () => {
    const data = { ...linked, datePublished: '2024-07-04T09:30:00+02:00', publisher: { name: 'Harbour Post' } }
    const head =
      `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, data] })}</script>` +
      '<meta name="description" content="After nine years."><link rel="canonical" href="https://post.example/f/1">'
    expect(await draftOf(page(`<h1>The ferry is back</h1>${paragraphs(4)}`, { head }))).toMatchObject({
      lang: 'en',
      headline: 'The ferry is back',
      standfirst: 'After nine years.',
      byline: [{ name: 'Ann Lee' }],
      published: '2024-07-04T09:30:00+02:00',
      publisher: { name: 'Harbour Post' },
      canonical: 'https://post.example/f/1',
    })
  })

  it('leaves elements out of the description', async () => {
    const head = '<meta name="description" content="&lt;p&gt;After &lt;b&gt;nine&lt;/b&gt; years, 3 &lt; 4.&lt;/p&gt;">'
    const { standfirst } = await draftOf(page(`<h1>The ferry is back</h1>${paragraphs(4)}`, { head }))
    expect(standfirst).toBe('After nine years, 3 < 4.')
  })

  it('puts figures back at their place, with caption and credit', async () => {
    const figure =
      '<figure><img src="f.jpg" alt="A ferry"><figcaption>Back <span class="credit">Bo Diaz</span></figcaption></figure>'
    const { body, leadFigure } = await draftOf(
      page(`<h1>The ferry is back</h1>${paragraphs(2)}${figure}${paragraphs(2)}`),
    )
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'figure', 'paragraph', 'paragraph'])
    expect(body[2]).toEqual({ type: 'figure', src: 'f.jpg', alt: 'A ferry', caption: 'Back', credit: 'Bo Diaz' })
    expect(leadFigure).toBeUndefined()
  })

  it('takes the picture between headline and text as the lead picture', async () => {
    const figure = '<figure><img src="f.jpg"><figcaption>Back at noon</figcaption></figure>'
    const { body, leadFigure } = await draftOf(
      page(`<header><h1>The ferry is back</h1>${figure}</header><div>${paragraphs(4)}</div>`),
    )
    expect(leadFigure).toEqual({ type: 'figure', src: 'f.jpg', caption: 'Back at noon' })
    expect(body).toHaveLength(4)
  })

  it.each([
    '<img src="https://ww1.smartadserver.com/call/pubi/1/2?" alt="">',
    '<img src="https://ads.post.example/x.jpg">',
    '<img src="x.jpg" alt="Anzeige">',
    '<img src="x.jpg" alt="Реклама">',
    '<img src="/img/icon-share.png">',
    '<img src="/img/print-header-logo.png" alt="Harbour Post">',
    '<img src="x.jpg" width="150" height="120">',
  ])('takes no advert, icon or small picture as the lead picture: %s', async other => {
    const head = '<meta property="og:image" content="https://post.example/ferry.jpg">'
    const html = page(`<header><h1>The ferry is back</h1>${other}</header><div>${paragraphs(4)}</div>`, { head })
    expect((await draftOf(html)).leadFigure).toEqual({ type: 'figure', src: 'https://post.example/ferry.jpg' })
  })

  it.each([
    ['in elements of its own', '<div><button>Enlarge</button><div>FIGURE</div></div>'],
    ['in a section with other text', '<section><p>Low water.</p><div>FIGURE</div></section>'],
  ])('puts a figure back that stands %s', async (_where, around) => {
    const figure = '<figure><img src="f.jpg"><figcaption>Back at noon</figcaption></figure>'
    const html = page(`${paragraphs(3)}${around.replace('FIGURE', figure)}${paragraphs(3)}`)
    expect((await draftOf(html)).body).toContainEqual({ type: 'figure', src: 'f.jpg', caption: 'Back at noon' })
  })

  it.each([
    ['are links to other articles', `${paragraphs(1)}<a href="/x"><img src="x.jpg"></a><a href="/x">The pier</a>`],
    ['show the author', '<div class="author-box"><img src="x.jpg" alt="Ann Lee"></div>'],
    [
      'are not in the text',
      '<div class="related"><div><img src="x.jpg"></div><p>More of <a href="/a">it</a></p></div>',
    ],
  ])('leaves out pictures that %s', async (_what, other) => {
    const { body } = await draftOf(page(`${paragraphs(3)}<div>${other}</div>${paragraphs(3)}`))
    expect(body.filter(({ type }) => type === 'figure')).toEqual([])
  })

  it.each([
    '<figure><div class="share-image"><img src="f.jpg"></div><figcaption>Back at noon</figcaption></figure>',
    '<div class="social-image"><img src="f.jpg"></div><div class="caption">Back at noon</div>',
  ])('keeps a picture in an element that is named as buttons are: %s', async figure => {
    const { body } = await draftOf(page(`${paragraphs(3)}<div>${figure}</div>${paragraphs(3)}`))
    expect(body).toContainEqual({ type: 'figure', src: 'f.jpg', caption: 'Back at noon' })
  })

  it('takes the text after a picture that repeats its alt text for the caption, also if it is folded', async () => {
    const figure =
      '<div><div><img src="f.jpg" alt="The ferry in the harbour"></div>' +
      '<div style="display: none">The ferry in the harbour <small>Bo Diaz</small></div></div><p>A short line.</p>'
    const { body } = await draftOf(page(`${paragraphs(3)}<div>${figure}</div>${paragraphs(3)}`))
    const caption = 'The ferry in the harbour'
    expect(body).toContainEqual({ type: 'figure', src: 'f.jpg', alt: caption, caption, credit: 'Bo Diaz' })
  })

  it('keeps all pictures of a gallery above the text that have words, each once', async () => {
    const slides = ['a', 'b', 'c', 'a'].map(
      name => `<div class="slide"><img src="${name}.jpg"><p class="caption">${name}</p></div>`,
    )
    const above = (parts: string[]) =>
      page(paragraphs(4)).replace('<article>', `<div class="carousel">${parts.join('')}</div><article>`)
    const { leadFigure, body } = await draftOf(above(slides))
    const figures = [leadFigure, ...body.slice(0, 2)]
    expect(figures).toEqual(['a', 'b', 'c'].map(name => ({ type: 'figure', src: `${name}.jpg`, caption: name })))
    expect(body[2]).toMatchObject({ type: 'paragraph' })
    expect((await draftOf(above(slides.slice(0, 2)))).body[0]).toMatchObject({ type: 'paragraph' })
  })

  it('uses the preview picture only for an article without pictures', async () => {
    const head = '<meta property="og:image" content="https://post.example/f-1200x630.jpg">'
    const preview = { type: 'figure', src: 'https://post.example/f-1200x630.jpg' }
    expect((await draftOf(page(paragraphs(4), { head }))).leadFigure).toEqual(preview)
    const other = page(`${paragraphs(3)}<figure><img src="g.jpg"></figure>${paragraphs(3)}`, { head })
    expect((await draftOf(other)).leadFigure).toBeUndefined()
    // With the address of the same picture in the text, they become one figure.
    const same = page(`${paragraphs(3)}<figure><img src="/f-800x600.jpg"></figure>${paragraphs(3)}`, { head })
    expect((await draftOf(same)).leadFigure).toEqual({ ...preview, src: '/f-800x600.jpg' })
  })

  it('leaves out the lines around the text, and lists them', async () => {
    const html = page(
      `<h1>The ferry is back</h1><p>Published July 4, 2024</p>${paragraphs(2)}<p>Read more: <a href="/x">The pier</a></p>
      ${paragraphs(2)}<div class="newsletter-box"><p>Our letter every morning</p></div>
      <p>Subscribe to our newsletter</p><p>© 2024 Harbour Post</p>`,
    )
    const draft = await draftOf(html)
    expect(texts(draft)).toEqual(Array(4).fill(SENTENCE.repeat(3).trim()))
    expect(codes(draft).map(([, text]) => text)).toEqual(
      expect.arrayContaining(['Published July 4, 2024', 'Read more: The pier', 'Subscribe to our newsletter']),
    )
  })

  it('reads the article of a page whose notice about cookies is longer', async () => {
    const notice = `<div id="onetrust-consent-sdk"><div>${'<p>We use cookies to keep the site running. '.repeat(60)}</div></div>`
    expect(texts(await draftOf(page(paragraphs(2), { around: notice })))).toEqual(
      Array(2).fill(SENTENCE.repeat(3).trim()),
    )
  })

  it.each(['fact-box', 'infobox', 'Key-Points', 'SummaryList'])(
    'leaves out a box named %s, and lists it',
    async name => {
      const box = `<div class="${name}"><h3>The ferry in short</h3>${paragraphs(2)}</div>`
      const draft = await draftOf(page(`${paragraphs(4)}${box}${paragraphs(4)}`))
      expect(texts(draft)).toHaveLength(8)
      expect(codes(draft)).toEqual([['info-box', expect.stringContaining('The ferry in short')]])
    },
  )

  it.each([
    ['German', 'Lesen Sie auch: '],
    ['French', 'À lire aussi : '],
    ['Norwegian', 'Les også: '],
    ['Polish', 'Czytaj też: '],
    ['Japanese', '関連記事：'],
  ])('knows the labels of other articles in %s', async (_language, label) => {
    const draft = await draftOf(page(`${paragraphs(2)}<p>${label}<a href="/x">Am Kai</a></p>${paragraphs(2)}`))
    expect(codes(draft)).toEqual([['related-links', `${label}Am Kai`]])
  })

  it('keeps a row of links next to other rows, and leaves out links that stand alone', async () => {
    const link = (name: string) => `<a href="/${name}">${name}</a>`
    const rows = [
      `<p>Kent: ${link('Dover')}, ${link('Deal')}</p>`,
      `<p>${link('Essex')}: ${link('Harwich')}</p>`,
      `<p>${link('Sussex')}: ${link('Hove')}, ${link('Rye')}</p>`,
    ]
    const draft = await draftOf(page(`${paragraphs(4)}${rows.join('')}${paragraphs(2)}`))
    expect(draft.body).toHaveLength(9)
    const alone = await draftOf(page(`${paragraphs(4)}${rows.slice(1).join('')}${paragraphs(2)}`))
    expect(codes(alone)).toEqual([
      ['related-links', 'Essex: Harwich'],
      ['related-links', 'Sussex: Hove, Rye'],
    ])
  })

  it('takes the line under the headline as the standfirst', async () => {
    const draft = await draftOf(
      page(`<h1>The ferry is back</h1><p class="article__standfirst">Nine years were long.</p>${paragraphs(4)}`),
    )
    expect(draft.standfirst).toBe('Nine years were long.')
    expect(draft.body).toHaveLength(4)
  })

  it('reads an article in several parts, of which extractors see one', async () => {
    const part = `<section><div class="chunk">${paragraphs(6)}</div></section>`
    const { body } = await draftOf(page(`<div>${part}<aside>Advert</aside>${part}<aside>Advert</aside>${part}</div>`))
    expect(body.filter(({ type }) => type === 'paragraph')).toHaveLength(18)
  })

  it('refuses a page without an article', async () => {
    expect(await read('<!doctype html><html><head><title>x</title></head><body></body></html>')).toMatchObject({
      refused: { code: 'no-article' },
    })
  })

  it.each([
    ['is short', 'false', paragraphs(2), ['paywall']],
    ['ends with an ellipsis', 'False', `${paragraphs(6)}<p>${SENTENCE} The captain …</p>`, ['paywall']],
    ['is complete', 'false', paragraphs(6), []],
    ['is free and short', 'true', paragraphs(2), []],
  ])('notes a paywall only for a text that costs money and is cut: one that %s', async (_what, free, text, notes) => {
    const head = dataOf({ ...linked, isAccessibleForFree: free })
    expect((await draftOf(page(text, { head }))).notes?.map(({ code }) => code) ?? []).toEqual(notes)
  })

  it('refuses live blogs', async () => {
    const head = dataOf({ ...linked, '@type': 'LiveBlogPosting' })
    expect(await read(page(paragraphs(4), { head }))).toMatchObject({ refused: { code: 'live-blog' } })
  })

  it('refuses pages with more elements than it can read', async () => {
    const html = page(paragraphs(4), { around: '<i>x</i>'.repeat(LIMITS.elements) })
    expect(await read(html)).toMatchObject({ refused: { code: 'too-large' } })
  })

  describe('for a page that names its twin in the REST API of WordPress', () => {
    const twinUrl = 'https://post.example/wp-json/wp/v2/posts/42'
    const head = `<link rel="alternate" type="application/json" href="${twinUrl}">${dataOf(linked)}`
    const html = page(`${paragraphs(4)}<p>Read our other stories here.</p>`, { head })
    const twin = { id: 42, title: { rendered: 'The ferry is back at last' }, content: { rendered: paragraphs(4) } }

    it('reads the twin, and what it lacks from the page', async () => {
      const fetched: string[] = []
      const draft = await draftOf(html, async url => {
        fetched.push(url)
        return JSON.stringify(twin)
      })
      expect(fetched).toEqual([`${twinUrl}?_embed=1`])
      expect(draft).toMatchObject({ headline: 'The ferry is back at last', lang: 'en', byline: [{ name: 'Ann Lee' }] })
      expect(draft.body).toHaveLength(4)
    })

    it.each([
      ['cannot be fetched', () => Promise.reject(new Error('401'))],
      ['is no JSON', async () => '<html>'],
      ['needs a password', async () => JSON.stringify({ ...twin, content: { rendered: '', protected: true } })],
      ['has only an excerpt', async () => JSON.stringify({ ...twin, content: { rendered: paragraphs(1) } })],
    ])('reads the page if the twin %s', async (_what, fetchText) => {
      const draft = await draftOf(html, fetchText)
      expect(draft.headline).toBe('The ferry is back')
      expect(texts(draft)).toContain(SENTENCE.repeat(3).trim())
    })
  })

  it('leaves out what browsers do not show', async () => {
    const hidden = ['style="color: red; display:none"', 'style="visibility: hidden"', 'hidden', 'aria-hidden="true"']
    const html = page(`${paragraphs(2)}${hidden.map(each => `<p ${each}>${SENTENCE}</p>`).join('')}${paragraphs(2)}`)
    expect(texts(await draftOf(html))).toEqual(Array(4).fill(SENTENCE.repeat(3).trim()))
  })

  it('reads pages with templates, open comments and broken tags', async () => {
    const html = page(`<template><p>never</p></template><!-- x --><p class="x"y"><3${paragraphs(4)}<!-- open`)
    expect((await draftOf(html)).body).toHaveLength(4)
  })
})
