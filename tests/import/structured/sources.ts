import { createDocx, escapeXml, paragraph, picture, pictureRelation, run } from '../../support/createDocx.ts'

import { attachment, createWxr, item, meta } from '../wxr/createWxr.ts'

/** Writes a text into a source: as it is, as HTML, or as Markdown. Each gives the next text. */
export interface Writer {
  text: () => string
  html: () => string
  markdown: () => string
  /** What is in fields that are not words: addresses, dates, languages, names. Also as HTML. */
  value: (usual: string) => string
  htmlValue: (usual: string) => string
}

/** A small source of a kind, with a text in each field that people read. */
export interface SourceTemplate {
  kind: string
  write: (writer: Writer) => object | string | Uint8Array
}

/** A text in HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const DAY = '2024-07-04T09:30:00'
const PIER = 'https://news.example/pier.jpg'

export const SOURCES: SourceTemplate[] = [
  {
    kind: 'wordpress',
    write: ({ text, html, value, htmlValue }) => ({
      id: 1,
      date_gmt: value(DAY),
      link: value('https://news.example/pier'),
      title: { rendered: html() },
      excerpt: { rendered: `<p>${html()}</p>` },
      content: {
        rendered:
          `<p>${html()} <a href="${htmlValue('https://news.example')}">${html()}</a></p><h2>${html()}</h2><ul><li>${html()}</li></ul>` +
          `<figure class="wp-block-image"><img src="${htmlValue(PIER)}" alt="${html()}">` +
          `<figcaption>${html()}</figcaption></figure>`,
      },
      _embedded: {
        author: [{ name: value('Ann Lee') }],
        'wp:featuredmedia': [
          {
            source_url: value('https://news.example/port.jpg'),
            alt_text: text(),
            caption: { rendered: `<p>${html()}</p>` },
            media_details: { width: 1600, height: 900, image_meta: { credit: text() } },
          },
        ],
        'wp:term': [
          [{ taxonomy: 'category', name: text() }],
          [
            { taxonomy: 'post_tag', name: text() },
            { taxonomy: 'post_tag', name: text() },
          ],
        ],
      },
    }),
  },
  {
    kind: 'guardian',
    write: ({ text, html, value }) => ({
      headline: text(),
      standfirst: `<p>${html()}</p><ul><li>${html()}</li></ul>`,
      sectionLabel: text(),
      webPublicationDate: value(`${DAY}Z`),
      byline: value('Ann Lee'),
      mainMediaElements: [{ _type: 'x.ImageBlockElement', ...guardianImage({ text, html, value }) }],
      blocks: [
        {
          elements: [
            { _type: 'x.TextBlockElement', html: `<p>${html()}</p>` },
            { _type: 'x.SubheadingBlockElement', html: `<h2>${html()}</h2>` },
            { _type: 'x.BlockquoteBlockElement', html: `<blockquote><p>${html()}</p></blockquote>` },
            { _type: 'x.PullquoteBlockElement', html: html(), attribution: text() },
            { _type: 'x.RichLinkBlockElement', prefix: '', text: text(), url: value('https://news.example/a') },
            { _type: 'x.QuizAtomBlockElement', title: html() },
            { _type: 'x.VideoBlockElement', title: html(), url: value('https://news.example/v') },
          ],
        },
      ],
    }),
  },
  {
    kind: 'ghost',
    write: ({ text, html, value }) => ({
      posts: [
        {
          title: text(),
          custom_excerpt: text(),
          published_at: value(`${DAY}.000Z`),
          html: `<p>${html()}</p><h2>${html()}</h2><p>${html()}</p>`,
          feature_image: value(PIER),
          feature_image_alt: text(),
          feature_image_caption: `<span>${html()}</span>`,
          tags: [{ name: text() }, { name: text() }],
          authors: [{ name: value('Ann Lee'), website: value('https://news.example/ann') }],
          url: value('https://news.example/pier'),
        },
      ],
    }),
  },
  {
    kind: 'json-feed',
    write: ({ text, html, value }) => ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      items: [
        {
          id: '1',
          title: text(),
          summary: text(),
          date_published: value(`${DAY}Z`),
          content_html: `<p>${html()}</p><h2>${html()}</h2><p>${html()}</p>`,
          image: value(PIER),
          authors: [{ name: value('Ann Lee'), url: value(PIER) }],
          tags: [text(), text()],
        },
      ],
    }),
  },
  {
    kind: 'ans',
    write: ({ text, html, value }) => ({
      type: 'story',
      language: value('en-GB'),
      canonical_url: value('https://news.example/pier'),
      credits: { by: [{ name: value('Ann Lee'), url: value('https://news.example/ann') }] },
      headlines: { basic: text() },
      subheadlines: { basic: text() },
      description: { basic: text() },
      label: { basic: { text: text() } },
      display_date: value(`${DAY}Z`),
      promo_items: { basic: ansImage({ text, value }) },
      content_elements: [
        { type: 'text', content: html() },
        { type: 'header', level: 2, content: html() },
        { type: 'list', items: [{ content: html() }, { type: 'list', items: [{ content: html() }] }] },
        { type: 'quote', content_elements: [{ type: 'text', content: html() }], citation: { content: html() } },
        { type: 'table', header: [{ content: html() }], rows: [[{ content: html() }, { content: html() }]] },
        { type: 'interstitial_link', content: html(), url: value('https://news.example/a') },
        { type: 'custom_poll', content: html() },
        { type: 'video', canonical_url: value('https://news.example/v'), headlines: { basic: text() } },
        {
          type: 'gallery',
          content_elements: [{ ...ansImage({ text, value }), url: value('https://news.example/port.jpg') }],
        },
      ],
    }),
  },
  {
    kind: 'ninjs',
    write: ({ text, html, value }) => ({
      uri: 'tag:news.example,2024:1',
      type: 'text',
      language: value('en-GB'),
      versioncreated: value(`${DAY}Z`),
      headline: html(),
      byline: value('Ann Lee'),
      ednote: text(),
      body_xhtml: `<p>${html()}</p><h2>${html()}</h2><p>${html()}</p>`,
      associations: {
        featuremedia: {
          type: 'picture',
          renditions: { original: { href: value(PIER), width: 1600, height: 900 } },
          body_text: text(),
          description_text: text(),
          byline: text(),
        },
      },
    }),
  },
  {
    kind: 'timeline',
    write: ({ text, html, value }) => ({
      title: { text: { headline: html(), text: `<p>${html()}</p>` } },
      events: [
        {
          display_date: text(),
          text: { headline: html(), text: `<p>${html()}</p>` },
          media: { url: value(PIER), alt: text(), caption: html(), credit: html() },
        },
        {
          display_date: text(),
          text: { headline: html(), text: html() },
          media: { url: value('https://news.example/v'), caption: html(), credit: html() },
        },
      ],
    }),
  },
  {
    kind: 'markdown',
    write: ({ text, html, value, htmlValue }) =>
      `---\ntitle: ${JSON.stringify(text())}\ndescription: ${JSON.stringify(text())}\nauthor: ${JSON.stringify(value('Ann Lee'))}\n` +
      `date: ${JSON.stringify(value('2024-07-04'))}\ntags:\n  - ${JSON.stringify(text())}\n---\n<p>${html()}</p>\n\n<h2>${html()}</h2>\n\n<figure>\n` +
      `<img src="${htmlValue(PIER)}" alt="${html()}">\n<figcaption>${html()}</figcaption>\n</figure>\n`,
  },
  {
    kind: 'markdown',
    write: ({ text, markdown }) =>
      `---\ntitle: ${JSON.stringify(text())}\n---\n\nThe ${markdown()} *${markdown()}*\n\n## The ${markdown()}\n\n` +
      `- The ${markdown()}\n\n> The ${markdown()}\n\n![${markdown()}](${PIER} "${markdown()}")\n`,
  },
  {
    kind: 'text',
    write: ({ text }) =>
      `The ${text()}\n\nThe pier opens. ${text()}.\n\nIt closes. ${text()}.\n\nTwo boats ${text()}.\nSource: Ann Lee\n`,
  },
  {
    kind: 'docx',
    write: ({ text, value }) =>
      createDocx({
        body:
          paragraph(run(`The ${text()}`), 'Title') +
          paragraph(run(`The ${text()}`), 'Subtitle') +
          paragraph(run(`1 ${text()}`), 'toc 1') +
          paragraph(run(`The ${text()} `) + run(`a ${text()}`, '<w:b/>')) +
          paragraph(run(`The ${text()}`), 'heading 1') +
          paragraph(picture('p1', `Two boats: ${text()}`)) +
          paragraph(run(`The ${text()}`), 'caption') +
          paragraph(run(`We ${text()}`), 'Quote') +
          `<w:tbl><w:tr><w:tc>${paragraph(run(`A ${text()}`))}</w:tc><w:tc>${paragraph(run(`B ${text()}`))}</w:tc></w:tr></w:tbl>`,
        relations: pictureRelation('p1', 'a.png'),
        parts: [{ name: 'word/media/a.png', content: new Uint8Array(600) }],
        properties:
          `<dc:title>The ${escapeXml(text())}</dc:title><dc:creator>${escapeXml(value('Ann Lee'))}</dc:creator>` +
          `<dcterms:created>${escapeXml(value(`${DAY}Z`))}</dcterms:created>` +
          `<dc:language>${escapeXml(value('en-GB'))}</dc:language>`,
      }),
  },
  {
    kind: 'wxr',
    write: ({ text, html, value, htmlValue }) =>
      createWxr(
        item({
          title: `The ${html()}`,
          excerpt: `The ${html()}`,
          content:
            `<!-- wp:paragraph --><p>The ${html()} <a href="${htmlValue('/b')}">a ${html()}</a></p><!-- /wp:paragraph --><h2>The ${html()}</h2>` +
            `<figure class="wp-block-image"><img src="${htmlValue(PIER)}" alt="Two boats: ${html()}"><figcaption>The ${html()}</figcaption></figure>`,
          inner:
            `<category domain="category">A ${escapeXml(html())}</category><category domain="post_tag">A ${escapeXml(html())}</category>` +
            meta('_thumbnail_id', value('7')) +
            `<wp:post_modified_gmt>${escapeXml(value('2024-07-05 10:00:00'))}</wp:post_modified_gmt>` +
            `<category domain="author">${escapeXml(htmlValue('Ann Lee'))}</category>`,
        }) +
          attachment('7', {
            file: 'b.jpg',
            alt: `A ${text().replaceAll('\0', '')}`,
            caption: `The ${html()}`,
            credit: `A ${text()}`,
          }),
        `The ${escapeXml(html())}`,
      ),
  },
  {
    kind: 'feed',
    write: ({ html, value, htmlValue }) => {
      const xml = () => escapeXml(html())
      return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
        `xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The ${xml()}</title><item><title>The ${xml()}</title>` +
        `<description>The ${xml()}</description><category>A ${xml()}</category><category>B ${xml()}</category>` +
        `<content:encoded><![CDATA[<p>The ${html()}</p><h2>The ${html()}</h2><p>The ${html()}</p>]]></content:encoded>` +
        `<media:content medium="image" url="${htmlValue(PIER)}"><media:title>A ${xml()}</media:title>` +
        `<media:description>The ${xml()}</media:description><media:credit>The ${xml()}</media:credit></media:content>` +
        `<link>${escapeXml(value('https://news.example/pier'))}</link><pubDate>${escapeXml(value('2024-07-04'))}</pubDate>` +
        `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeXml(value('Ann Lee'))}</dc:creator>` +
        '</item></channel></rss>'
      )
    },
  },
  {
    kind: 'feed',
    write: ({ text, value }) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The ${escapeXml(text())}</title><entry>` +
      `<title>The ${escapeXml(text())}</title><summary type="text">The ${escapeXml(text())}</summary>` +
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ${escapeXml(text())}</p>` +
      `<ul><li>A ${escapeXml(text())}</li></ul></div></content><author><name>${escapeXml(value('Ann Lee'))}</name></author>` +
      `<link href="${escapeXml(value('https://news.example/pier'))}"/><published>${escapeXml(value(`${DAY}Z`))}</published>` +
      '</entry></feed>',
  },
  {
    kind: 'document',
    write: ({ html, htmlValue }) =>
      `<b style="font-weight:normal" id="docs-internal-guid-1"><h1>The ${html()}</h1><p>The ${html()} ` +
      `<span style="font-weight:700">a ${html()}</span></p><h2>The ${html()}</h2><ul><li>A ${html()}</li></ul>` +
      `<p><img src="${htmlValue(PIER)}" alt="Two boats: ${html()}"></p><p>A ${html()}.</p></b>`,
  },
  {
    kind: 'document',
    write: ({ html, htmlValue }) =>
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->' +
      `<p class=MsoTitle>The ${html()}</p><p class=MsoSubtitle>The ${html()}</p><p class=MsoToc1>1 ${html()}</p>` +
      `<p class=MsoNormal>A ${html()}.<o:p></o:p></p>` +
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>A ${html()}</p>` +
      `<p class=MsoNormal><img src="${htmlValue(PIER)}" alt="Two boats: ${html()}"></p><p class=MsoCaption>The ${html()}</p>` +
      `<div style='mso-element:comment-list'><p>A ${html()}</p></div><!--EndFragment--></body></html>`,
  },
]

/** Web pages. Only the text that is found to be the article is imported, so that not each word is kept once. */
export const PAGES: SourceTemplate[] = [
  {
    kind: 'html',
    write: ({ text, html, value, htmlValue }) => {
      const headline = text()
      const data = {
        '@type': 'NewsArticle',
        headline,
        datePublished: value(`${DAY}Z`),
        author: { name: value('Ann Lee'), url: value('https://news.example/ann') },
        publisher: { name: value('Harbour Post'), url: value(PIER), logo: value(PIER) },
        image: { url: value(PIER), caption: value('A pier'), creditText: value('Ann Lee') },
      }
      const paragraph = () =>
        `<p>${SENTENCE} ${html()} <a href="${htmlValue('https://news.example/a')}">a ${html()}</a>.</p>`
      const json = JSON.stringify(data).replaceAll('<', '\\u003c')
      return (
        `<!doctype html><html lang="${htmlValue('en')}"><head><link rel="canonical" href="${htmlValue('https://news.example/pier')}">` +
        `<meta property="og:site_name" content="${htmlValue('Harbour Post')}"><script type="application/ld+json">${json}</script></head>` +
        `<body><article><h1>${escapeHtml(headline)}</h1><p class="standfirst">The standfirst ${html()}</p>` +
        `<figure><img src="${htmlValue(PIER)}" srcset="${htmlValue(`${PIER} 800w`)}" alt="Two boats ${html()}"><figcaption>Two ` +
        `${html()} <span class="credit">${htmlValue('Ann Lee')}</span></figcaption></figure>${paragraph()}${paragraph()}` +
        `<h2>A ${html()}</h2>${paragraph()}<ul><li>One ${html()}</li></ul>${paragraph()}</article></body></html>`
      )
    },
  },
]

const SENTENCE = 'The ferry left the harbour at noon with forty people on board, and nobody on the quay said a word.'

const guardianImage = ({ text, html, value }: Pick<Writer, 'text' | 'html' | 'value'>) => ({
  media: { allImages: [{ url: value(PIER), fields: { width: '1000', height: '600' } }] },
  data: { alt: text(), caption: html(), credit: text() },
})

const ansImage = ({ text, value }: Pick<Writer, 'text' | 'value'>) => ({
  type: 'image',
  url: value(PIER),
  width: 1600,
  height: 900,
  alt_text: text(),
  caption: text(),
  credits: { by: [{ name: text() }] },
})
