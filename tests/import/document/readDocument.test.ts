import { describe, expect, it } from 'vitest'
import { createSource } from '../../../src/import/createSource.ts'
import { detectKind } from '../../../src/import/detect.ts'
import { createZip } from '../../support/createZip.ts'
import { importOne } from '../structured/importAll.ts'

const DATA = `data:image/png;base64,${Buffer.alloc(600, 1).toString('base64')}`
const blocksOf = async (content: string | Uint8Array) =>
  (await importOne(content)).article.sections.flatMap(({ body }) => body)

/** What the clipboard has after copying from Google Docs. */
const googleClipboard = (inner: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b">${inner}</b>`
const span = (text: string, style = '') =>
  `<span style="font-size:11pt;font-weight:400;font-style:normal;${style}">${text}</span>`

describe('Google Docs on the clipboard', () => {
  it('takes headline and standfirst from paragraphs in larger letters', async () => {
    const { article } = await importOne(
      googleClipboard(
        '<p dir="ltr"><span style="font-size:26pt">The harbour reopens</span></p>' +
          '<p dir="ltr"><span style="font-size:15pt">After nine years</span></p>' +
          `<p dir="ltr">${span('By Ann Lee')}</p><p dir="ltr">${span('The boats are back, and so are the people.')}</p>`,
      ),
    )
    expect(article).toMatchObject({
      headline: 'The harbour reopens',
      standfirst: 'After nine years',
      byline: [{ name: 'Ann Lee' }],
    })
    expect(article.sections.flatMap(({ body }) => body)).toHaveLength(1)
  })

  it('reads emphasis from styles, and not from the element around all', async () => {
    const html = googleClipboard(
      `<h1>Pier</h1><p>${span('Plain ')}<span style="font-weight:700">strong</span>${span(' and ')}` +
        '<span style="font-style:italic">stressed</span>.</p>',
    )
    expect(await blocksOf(html)).toEqual([
      {
        type: 'paragraph',
        text: ['Plain ', { text: 'strong', mark: 'strong' }, ' and ', { text: 'stressed', mark: 'em' }, '.'],
      },
    ])
  })

  it('keeps a picture that is in the text', async () => {
    const { article, pictures } = await importOne(
      googleClipboard(
        `<h1>Pier</h1><p>${span('It is open.')}</p><p><img src="${DATA}" alt="A pier" width="600" height="400"></p>`,
      ),
    )
    expect(article.sections.flatMap(({ body }) => body)[1]).toMatchObject({
      type: 'figure',
      src: 'picture-1.png',
      alt: 'A pier',
    })
    expect(pictures).toHaveLength(1)
  })
})

/** A web page that was downloaded from Google Docs. */
const googlePage = (css: string, body: string) =>
  '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">' +
  `ol{margin:0;padding:0}table td,table th{padding:0}${css}</style></head><body class="c0 doc-content">${body}</body></html>`

describe('a page downloaded from Google Docs', () => {
  it('reads emphasis from the classes of its style sheet', async () => {
    const html = googlePage(
      '.c1{font-weight:700}.c2{font-weight:400;font-style:italic}.c3{color:#000}',
      '<p class="c3 title"><span>Pier</span></p><p><span class="c3">It is </span><span class="c1">very</span> <span class="c2">old</span>.</p>',
    )
    expect(await blocksOf(html)).toEqual([
      { type: 'paragraph', text: ['It is ', { text: 'very', mark: 'strong' }, ' ', { text: 'old', mark: 'em' }, '.'] },
    ])
  })

  it('gives links their own address', async () => {
    const href = 'https://www.google.com/url?q=https://news.example/a?b%3D1&amp;sa=D&amp;source=editors'
    const blocks = await blocksOf(googlePage('', `<p class="title">Pier</p><p>See <a href="${href}">this</a>.</p>`))
    expect(blocks).toEqual([
      { type: 'paragraph', text: ['See ', { text: 'this', href: 'https://news.example/a?b=1' }, '.'] },
    ])
  })

  it('joins the levels of a list', async () => {
    const list = (level: number, text: string) => `<ul class="lst-kix_ab-${level}"><li>${text}</li></ul>`
    const body = `<p class="title">Pier</p><p>Bring:</p>${list(0, 'Boats')}${list(1, 'Oars')}${list(0, 'Nets')}`
    expect((await blocksOf(googlePage('', body)))[1]).toEqual({ type: 'list', items: ['Boats', 'Oars', 'Nets'] })
  })

  it('leaves comments out', async () => {
    const result = await importOne(
      googlePage(
        '',
        '<p class="title">Pier</p><p>It is open<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p>' +
          '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is it?</span></p></div>',
      ),
    )
    expect(result.article.sections[0]?.body).toEqual([{ type: 'paragraph', text: 'It is open.' }])
    expect(result.dropped).toMatchObject([{ code: 'comment', text: '[a]Is it?' }])
  })

  it('reads the ZIP file with its pictures', async () => {
    const html = googlePage(
      '',
      '<p class="title">Pier</p><p>It is open.</p><p><img alt="A pier" src="images/image1.png"></p>',
    )
    const zip = createZip([
      { name: 'Pier.html', content: html },
      { name: 'images/image1.png', content: new Uint8Array(600).fill(1) },
    ])
    const { article, pictures } = await importOne(zip)
    expect(article.sections.flatMap(({ body }) => body)[1]).toEqual({
      type: 'figure',
      src: 'picture-1.png',
      alt: 'A pier',
    })
    expect(pictures.map(({ name }) => name)).toEqual(['picture-1.png'])
  })
})

/** What the clipboard of Windows has after copying from Word. */
const wordClipboard = (body: string) =>
  'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nStartFragment:0000000200\r\nEndFragment:0000000900\r\n' +
  '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n' +
  '<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->' +
  `<style><!-- p.MsoNormal {font-style:italic} --></style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`

describe('Word', () => {
  it('takes the headline from the style of titles, and drops marks of Office', async () => {
    const { article, dropped } = await importOne(
      wordClipboard(
        '<p class=MsoTitle>The harbour reopens<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
          '<p class=MsoNormal>Boats from <st1:place w:st="on">Oslo</st1:place> are back.<o:p></o:p></p>',
      ),
    )
    expect(article.headline).toBe('The harbour reopens')
    expect(article.sections[0]?.body).toEqual([{ type: 'paragraph', text: 'Boats from Oslo are back.' }])
    expect(dropped).toEqual([])
  })

  const item = (mark: string, text: string, list = 'l0 level1 lfo1') =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='mso-list:Ignore'>` +
    `${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

  it('makes lists of paragraphs with a bullet or a number', async () => {
    const html = wordClipboard(
      `<p class=MsoTitle>Pier</p><p class=MsoNormal>Bring these things.</p>${item('·', 'Boats')}\r\n${item('o', 'Oars', 'l0 level2 lfo1')}` +
        `<p class=MsoNormal>Then do this.</p>${item('1.', 'Row', 'l1 level1 lfo2')}${item('2.', 'Rest', 'l1 level1 lfo2')}`,
    )
    expect(await blocksOf(html)).toEqual([
      { type: 'paragraph', text: 'Bring these things.' },
      { type: 'list', items: ['Boats', 'Oars'] },
      { type: 'paragraph', text: 'Then do this.' },
      { type: 'list', ordered: true, items: ['Row', 'Rest'] },
    ])
  })

  it('reads lists of pages that were saved without the styles of Word', async () => {
    const html =
      '<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><p class=MsoTitle>Pier</p>' +
      '<p class=MsoNormal>Bring these.</p><p class=MsoListParagraphCxSpFirst><span>·<span>&nbsp;&nbsp; </span></span>Boats</p>' +
      '<p class=MsoListParagraphCxSpLast><span>·<span>&nbsp;&nbsp; </span></span>Oars</p></body></html>'
    expect((await blocksOf(html))[1]).toEqual({ type: 'list', items: ['Boats', 'Oars'] })
  })

  it('takes the caption of a picture from its style', async () => {
    const html = wordClipboard(
      `<p class=MsoTitle>Pier</p><p class=MsoNormal>It is open.</p><p class=MsoNormal><img src="${DATA}" alt="A pier"></p>` +
        '<p class=MsoCaption>The pier at noon. Photo: Ann Lee/Agency</p><p class=MsoNormal>It was closed for nine years.</p>',
    )
    expect((await blocksOf(html))[1]).toEqual({
      type: 'figure',
      src: 'picture-1.png',
      alt: 'A pier',
      caption: 'The pier at noon.',
      credit: 'Ann Lee/Agency',
    })
  })
})

it.each([
  ['document', googleClipboard('<p>a</p>')],
  ['document', googlePage('', '<p>a</p>')],
  ['document', wordClipboard('<p class=MsoNormal>a</p>')],
  ['document', '<p class="MsoNormal">a</p>'],
  [
    'html',
    '<!doctype html><html><head><title>a</title></head><body><main><p class="MsoNormal">a</p></main></body></html>',
  ],
  ['html', `<!doctype html><html><body><h1>a</h1><article>${googleClipboard('<p>a</p>')}</article></body></html>`],
])('detects the kind %j', async (kind, content) => {
  expect(await detectKind(createSource({ content }))).toBe(kind)
})
