import { expect, test } from '@playwright/test'
import { importArticle } from '../../src/import/index.ts'
import { createWxr, item } from '../import/wxr/createWxr.ts'
import { openImport, type PageSource } from '../support/browserImport.ts'
import { createDocx, paragraph, picture, pictureRelation, run } from '../support/createDocx.ts'
import { parseDocument } from '../support/parseDocument.ts'

// Documents, feeds and exports are read in Chromium as in Node.

const SOURCES: Record<string, PageSource> = {
  docx: {
    name: 'harbour.docx',
    content: createDocx({
      body:
        paragraph('The harbour reopens', 'Title') +
        paragraph('By Ann Lee | July 4, 2024') +
        paragraph(run('The first ship came in at ') + run('noon', '<w:b/>') + run('.')) +
        paragraph('A slow return', 'heading 1') +
        paragraph(picture('p1', 'Two boats at the pier')) +
        paragraph('The first boats in nine years. Photo: Bo Diaz/Agency', 'caption') +
        `<w:tbl><w:tr><w:tc>${paragraph('Year')}</w:tc><w:tc>${paragraph('2024')}</w:tc></w:tr></w:tbl>`,
      relations: pictureRelation('p1', 'a.png'),
      parts: [{ name: 'word/media/a.png', content: new Uint8Array(600).fill(1) }],
      properties: '<dc:language>en-GB</dc:language>',
    }),
  },
  'the clipboard of Word': {
    content:
      'Version:0.9\r\nStartHTML:105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->' +
      '<p class=MsoTitle>The harbour reopens<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·" +
      '</span><![endif]>A boat</p><p class=MsoNormal>The first ship came in at <st1:time>noon</st1:time>.</p>' +
      '<!--EndFragment--></body></html>',
  },
  'the clipboard of Google Docs': {
    content:
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1>The harbour reopens</h1>' +
      '<p dir="ltr"><span style="font-weight:400">The first ship came in at </span><span style="font-weight:700">noon' +
      '</span>.</p><br><p><img src="https://files.example/pier.jpg" width="600" height="400" alt="Two boats"></p></b>',
  },
  'a feed': {
    content:
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><item>' +
      '<title>The harbour &amp;amp; the pier</title><link>https://news.example/a</link><content:encoded><![CDATA[<p>The ' +
      'first <a href="/ship">ship</a> came in.</p><p><img src="pier.jpg" alt="Two boats"></p>]]></content:encoded></item></channel></rss>',
  },
  'an export of WordPress': {
    content: createWxr(
      item({
        title: 'The harbour reopens',
        content: 'The first ship.\n\n[caption]<img src="/a.jpg"> A pier.[/caption]',
      }),
    ),
  },
}

for (const [kind, source] of Object.entries(SOURCES))
  test(`${kind} gives the same article in Chromium as in Node`, async ({ page }) => {
    const { importArticle: importInBrowser } = await openImport(page)
    const there = await importInBrowser(source)
    const here = await importArticle(source, { parseDocument })
    if ('refused' in here || 'refused' in there) throw new Error(JSON.stringify([here, there]))
    expect({ ...there, pictures: there.pictures.length }).toEqual({ ...here, pictures: here.pictures.length })
    expect(here.article.headline).toMatch(/^The harbour/)
  })
