import { describe, expect, it } from 'vitest'
import { createDocx, type DocxInput, paragraph, picture, pictureRelation, run } from '../../support/createDocx.ts'
import { createZip } from '../../support/createZip.ts'
import { importAll, importOne } from '../structured/importAll.ts'

const PNG = new Uint8Array(600).fill(1)
const importDocx = (input: DocxInput) => importOne(createDocx(input))
const blocksOf = async (input: DocxInput) => (await importDocx(input)).article.sections.flatMap(({ body }) => body)
const withPicture = (id = 'p1', alt = 'A pier') => ({
  relations: pictureRelation(id, 'a.png'),
  parts: [{ name: 'word/media/a.png', content: PNG }],
  picture: paragraph(picture(id, alt)),
})
const LEAD = paragraph('The lead of the article ends with a full stop.')

describe('headline and header', () => {
  it('takes headline and standfirst from styles, authors and date from the lines below', async () => {
    const { article } = await importDocx({
      body:
        paragraph('The harbour reopens', 'Title') +
        paragraph('After nine years', 'Subtitle') +
        paragraph('By Ann Lee and Bo Diaz | Published: July 4, 2024') +
        LEAD,
      properties: '<dc:title>Template</dc:title><dc:creator>Office</dc:creator>',
    })
    expect(article).toMatchObject({
      headline: 'The harbour reopens',
      standfirst: 'After nine years',
      byline: [{ name: 'Ann Lee' }, { name: 'Bo Diaz' }],
      published: '2024-07-04',
    })
  })

  it.each([
    ['its first heading', paragraph('The harbour reopens', 'heading 1')],
    ['its first line in bold', paragraph(run('The harbour reopens', '<w:b/>'))],
    ['its first short line', paragraph('The harbour reopens')],
  ])('takes the headline of a document without a title from %s', async (_, line) => {
    const { article } = await importDocx({ body: line + LEAD })
    expect(article.headline).toBe('The harbour reopens')
    expect(article.sections[0]?.body).toHaveLength(1)
  })

  it('takes title, author, date and language from the properties of the file if the text has none', async () => {
    const { article, notes } = await importDocx({
      body: LEAD + LEAD,
      properties:
        '<dc:title>The harbour reopens</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language>' +
        '<dcterms:created>2024-07-04T09:30:00Z</dcterms:created>',
    })
    expect(article).toMatchObject({
      headline: 'The harbour reopens',
      byline: [{ name: 'Ann Lee' }],
      published: '2024-07-04T09:30:00Z',
      lang: 'en-GB',
    })
    expect(notes).toContainEqual(expect.objectContaining({ code: 'date-of-file' }))
  })

  it('ignores what programs write as author and title', async () => {
    const properties = '<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>'
    const { article } = await importDocx({ body: LEAD + LEAD, properties })
    expect(article.byline).toBeUndefined()
    expect(article.headline).not.toBe('Document1')
  })
})

describe('sections', () => {
  it('begins sections at headings', async () => {
    const { article } = await importDocx({
      body:
        paragraph('Title', 'Title') +
        LEAD +
        paragraph('First', 'heading 1') +
        LEAD +
        paragraph('Second', 'heading 1') +
        LEAD,
    })
    expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'First', 'Second'])
  })

  it('begins sections at short lines in bold if no style is used', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'))
    const { article } = await importDocx({
      body: bold('Title') + LEAD + bold('First') + LEAD + bold('Second') + LEAD + paragraph('A short line') + LEAD,
    })
    expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'First', 'Second'])
  })

  it('leaves the table of contents and comments out', async () => {
    const { article, dropped } = await importDocx({
      body: paragraph('Title', 'Title') + paragraph('First 2', 'toc 1') + LEAD,
    })
    expect(article.sections.flatMap(({ body }) => body)).toHaveLength(1)
    expect(dropped).toMatchObject([{ code: 'contents', text: 'First 2' }])
  })
})

describe('pictures', () => {
  it('keeps a picture in the file with its alt text, caption and credit', async () => {
    const { picture: figure, ...rest } = withPicture()
    const caption = paragraph('The pier at noon. Photo: Ann Lee/Agency', 'caption')
    const { article, pictures } = await importDocx({
      body: paragraph('Title', 'Title') + LEAD + figure + caption,
      ...rest,
    })
    expect(article.sections.flatMap(({ body }) => body)).toContainEqual({
      type: 'figure',
      src: 'picture-1.png',
      alt: 'A pier',
      caption: 'The pier at noon.',
      credit: 'Ann Lee/Agency',
    })
    expect(pictures).toEqual([{ name: 'picture-1.png', bytes: PNG, type: 'image/png' }])
  })

  it.each([
    ['a credit line', [paragraph('Photo: Ann Lee/Agency')], { credit: 'Ann Lee/Agency' }],
    [
      'a line and a credit line',
      [paragraph('The pier at noon.'), paragraph('Source: Ann Lee/Agency')],
      { caption: 'The pier at noon.', credit: 'Ann Lee/Agency' },
    ],
    ['a line with a credit', [paragraph('The pier. Photo: Ann Lee')], { caption: 'The pier.', credit: 'Ann Lee' }],
    ['a line in italics', [paragraph(run('The pier.', '<w:i/>'))], { caption: [{ text: 'The pier.', mark: 'em' }] }],
  ])('takes caption and credit from %s below a picture', async (_, lines, words) => {
    const { picture: figure, ...rest } = withPicture()
    const blocks = await blocksOf({
      body: paragraph('Title', 'Title') + LEAD + figure + lines.join('') + LEAD,
      ...rest,
    })
    expect(blocks[1]).toEqual({ type: 'figure', src: 'picture-1.png', alt: 'A pier', ...words })
    expect(blocks).toHaveLength(3)
  })

  it('makes no caption of a paragraph below a picture', async () => {
    const { picture: figure, ...rest } = withPicture()
    const blocks = await blocksOf({ body: paragraph('Title', 'Title') + figure + LEAD, ...rest })
    expect(blocks.map(({ type }) => type)).toEqual(['figure', 'paragraph'])
  })

  it.each([
    ['A pier\n\nDescription automatically generated', 'A pier'],
    ['A pier AI-generated content may be incorrect.', 'A pier'],
    ['Macintosh HD:Users:ann:IMG_1.jpg', undefined],
  ])('cleans the alt text %j', async (alt, expected) => {
    const { picture: figure, ...rest } = withPicture('p1', alt)
    const blocks = await blocksOf({ body: paragraph('Title', 'Title') + LEAD + figure + LEAD, ...rest })
    expect(blocks[1]).toEqual({ type: 'figure', src: 'picture-1.png', ...(expected && { alt: expected }) })
  })

  it('keeps a figure that is only words for a picture to come', async () => {
    const body =
      paragraph('Title', 'Title') + LEAD + paragraph('Two boats') + paragraph('Source: Ann Lee/Agency') + LEAD
    expect(await blocksOf({ body })).toContainEqual({ type: 'figure', alt: 'Two boats', credit: 'Ann Lee/Agency' })
  })

  it('reports pictures in formats of Windows', async () => {
    const { notes } = await importDocx({
      body: paragraph('Title', 'Title') + LEAD + paragraph(picture('p1', 'A chart')),
      relations: pictureRelation('p1', 'a.emf'),
      parts: [{ name: 'word/media/a.emf', content: PNG }],
    })
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'unknown-picture', message: expect.stringMatching(/^A picture is /) }),
    )
  })
})

it('keeps emphasis, quotes, tables and footnotes', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const blocks = await blocksOf({
    body:
      paragraph('Title', 'Title') +
      paragraph(run('It is ') + run('very', '<w:b/>') + run(' old.')) +
      paragraph('We waited.', 'Quote') +
      `<w:tbl><w:tr>${cell('Boats')}${cell('12')}</w:tr><w:tr>${cell('Piers')}${cell('3')}</w:tr></w:tbl>`,
  })
  expect(blocks).toEqual([
    { type: 'paragraph', text: ['It is ', { text: 'very', mark: 'strong' }, ' old.'] },
    { type: 'quote', text: 'We waited.' },
    { type: 'list', items: ['Boats: 12', 'Piers: 3'] },
  ])
})

it('keeps what was inserted, not what was deleted, and says so', async () => {
  const change = (kind: string, text: string) => `<w:${kind} w:id="1" w:author="Ann">${text}</w:${kind}>`
  const { article, notes } = await importDocx({
    body:
      paragraph('Title', 'Title') +
      paragraph(
        run('It is ') +
          change('del', '<w:r><w:delText>closed</w:delText></w:r>') +
          change('ins', run('open')) +
          run(' to all boats.'),
      ),
  })
  expect(article.sections[0]?.body).toEqual([{ type: 'paragraph', text: 'It is open to all boats.' }])
  expect(notes).toContainEqual(expect.objectContaining({ code: 'tracked-changes' }))
})

it('leaves comments out', async () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const comment = `<w:comment w:id="0" w:initials="AL">${paragraph('Is it?')}</w:comment>`
  const { article, dropped } = await importDocx({
    body: paragraph('Title', 'Title') + paragraph(`${run('It is open.')}<w:r><w:commentReference w:id="0"/></w:r>`),
    parts: [{ name: 'word/comments.xml', content: `<w:comments xmlns:w="${W}">${comment}</w:comments>` }],
  })
  expect(article.sections[0]?.body).toEqual([{ type: 'paragraph', text: 'It is open.' }])
  expect(dropped).toMatchObject([{ code: 'comment', text: expect.stringContaining('Is it?') }])
})

it('reads a document whose ZIP file has the records of Zip64', async () => {
  const body = paragraph('The harbour reopens', 'Title') + LEAD
  const { article } = await importOne(createDocx({ body }, { isZip64: true }))
  expect(article).toMatchObject({ headline: 'The harbour reopens', sections: [{ body: [{ type: 'paragraph' }] }] })
})

it('says that the text of a document inside the document is missing', async () => {
  const { notes } = await importDocx({ body: `${paragraph('Title', 'Title')}${LEAD}<w:altChunk r:id="a1"/>` })
  expect(notes).toMatchObject([{ code: 'inner-document', level: 'error' }])
})

describe('refusals', () => {
  const codeOf = async (content: Uint8Array) => {
    const [result] = await importAll(content)
    return result && 'refused' in result ? result.refused : undefined
  }

  it('refuses a document that unpacks to far more than its size', async () => {
    const bomb = createDocx({ body: LEAD, parts: [{ name: 'word/media/a.png', content: new Uint8Array(9_000_000) }] })
    expect(await codeOf(bomb)).toMatchObject({ code: 'too-large', message: expect.stringContaining('200 times') })
  })

  it('refuses declarations of entities', async () => {
    const parts = [{ name: 'word/footnotes.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]
    expect(await codeOf(createDocx({ body: LEAD, parts }))).toMatchObject({ code: 'broken' })
  })

  it('refuses a document with broken XML, and says what to do', async () => {
    expect(await codeOf(createDocx({ body: '<w:p><w:r>' }))).toMatchObject({
      code: 'broken',
      message: expect.stringMatching(/^The Word document is broken \([^\n[\]]+\)\. Open it in Word, save it again/),
    })
  })

  it('refuses XML that is nested too deep', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000)
    expect(await codeOf(createDocx({ body: deep }))).toMatchObject({ code: expect.stringMatching(/broken|too-large/) })
  })

  it('reads a document of a folder named word only', async () => {
    expect(await codeOf(createZip([{ name: 'word/other.xml', content: '<a/>' }]))).toMatchObject({ code: 'broken' })
  })
})
