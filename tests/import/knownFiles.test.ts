import { expect, it } from 'vitest'
import { createZip } from '../support/createZip.ts'
import { importAll } from './structured/importAll.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const ole = (stream: string) =>
  new Uint8Array(Buffer.concat([latin1('\xd0\xcf\x11\xe0'), Buffer.from(stream, 'utf16le')]))
const openDocument = latin1('PK\x03\x04………………mimetypeapplication/vnd.oasis.opendocument.text')

it.each([
  ['a document with a password', 'encrypted', ole('EncryptedPackage')],
  ['an old Word document', 'old-word', ole('WordDocument')],
  ['a document of Pages', 'pages', createZip([{ name: 'Index/Document.iwa', content: 'a' }])],
  ['an old spreadsheet', 'no-text', ole('Workbook')],
  ['an old presentation', 'no-text', ole('PowerPoint Document')],
  ['a mail of Outlook', 'mail', ole('__substg1.0_0037001F')],
  ['an OpenDocument file', 'open-document', openDocument],
  ['a spreadsheet', 'no-text', createZip([{ name: 'xl/workbook.xml', content: 'a' }])],
  ['Rich Text Format', 'rich-text', latin1('{\\rtf1\\ansi The text}')],
  ['a PDF', 'pdf', latin1('%PDF-1.7')],
  ['a picture', 'picture', latin1('\x89PNG\r\n\x1a\n')],
  ['a ZIP file that is cut', 'broken', createZip([{ name: 'word/document.xml', content: 'a' }]).slice(0, 60)],
  ['a ZIP file in a ZIP file', 'packed', createZip([{ name: 'a.zip', content: createZip([]) }])],
  ['a ZIP file with a document', 'packed', createZip([{ name: 'texts/story.docx', content: 'a' }])],
  ['the last part of a ZIP file', 'divided', createZip([{ name: 'word/document.xml', content: 'a' }], { lastPart: 1 })],
  ['that with Zip64', 'divided', createZip([{ name: 'a.html', content: 'a' }], { lastPart: 1, isZip64: true })],
  ['the first part of a ZIP file', 'divided', latin1('PK\x07\x08PK\x03\x04')],
])('refuses %s with its own reason, and says what to do', async (_, code, content) => {
  for (const options of [{}, { name: 'story.docx' }]) {
    const [result] = await importAll(content, options)
    expect(result).toMatchObject({ refused: { code, message: expect.stringMatching(/[Ii]mport|again/) } })
  }
})

it.each([
  ['zeros', new Uint8Array(500)],
  ['a document without its first bytes', createZip([{ name: 'word/document.xml', content: 'a' }]).slice(4)],
])('says that a Word document with %s in it is damaged', async (_, content) => {
  const [result] = await importAll(content, { name: 'story.docx' })
  expect(result).toMatchObject({
    refused: { code: 'broken', message: expect.stringContaining('is damaged or no Word document') },
  })
})

const bytes = (start: string) => latin1(start.padEnd(80, '\0'))

it.each([
  ["an iPhone's picture", 'picture', bytes('\0\0\0\x18ftypheic')],
  ['a bitmap', 'picture', bytes('BM')],
  [
    'a drawing',
    'picture',
    latin1('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>Pier</text></svg>'),
  ],
  ['a video', 'unknown-format', bytes('\0\0\0\x18ftypmp42')],
  ['a sound', 'unknown-format', bytes('RIFF    WAVE')],
  ['a PDF after blank lines', 'pdf', latin1('\n\n%PDF-1.7\n1 0 obj')],
  ['a web archive', 'web-archive', bytes('bplist00')],
  ['a mail', 'mail', latin1('From: Ann Lee <ann@news.example>\nMIME-Version: 1.0\n\nThe ship came in.')],
  [
    'a page in a single file',
    'web-archive',
    latin1('From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nx'),
  ],
  [
    'a mail as text',
    'mail',
    latin1('From: Ann Lee\nSent: Thursday\nTo: Desk\nSubject: The harbour\n\nThe ship came in.'),
  ],
  ['a shortcut of Windows', 'shortcut', latin1('[InternetShortcut]\r\nURL=https://news.example/\r\n')],
  [
    'a shortcut of macOS',
    'shortcut',
    latin1('<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "" "">\n<plist><string>https://a.example</string></plist>'),
  ],
  ['XML of another kind', 'unknown-format', latin1('<?xml version="1.0"?>\n<nitf><body>Text</body></nitf>')],
  ['what no program knows', 'unknown-format', bytes('MZ\x90')],
  ['JSON', 'unknown-format', latin1('{ "error": "not found" }')],
])('refuses %s that is named as a text or a page', async (_, code, content) => {
  for (const name of ['story.md', 'story.html', 'story.txt'])
    expect(await importAll(content, { name })).toMatchObject([{ refused: { code } }])
})

it.each([
  ['no-text', 'story.csv'],
  ['other-markup', 'story.adoc'],
  ['other-markup', 'story.org'],
])('refuses text with the reason %s by its name: %s', async (code, name) => {
  const message = expect.stringMatching(/import|pandoc/)
  expect(await importAll('= The harbour\n\nThe ship came in.', { name })).toMatchObject([
    { refused: { code, message } },
  ])
})

it.each([
  ['a text', 'Not found. Try again later.', 'name a plain text .txt'],
  ['JSON', '{ "error": "not found" }', 'is JSON'],
])('says that a Word document is %s', async (_, text, message) => {
  const [result] = await importAll(latin1(text), { name: 'story.docx' })
  expect(result).toMatchObject({ refused: { message: expect.stringContaining(message) } })
})

it.each([
  'BMW: a new plant\n\nThe company builds a plant.',
  'Subject: the harbour\n\nThe ship came in.',
  '{% include a %}\n\nThe ship came in.',
])('reads texts that only begin as other files do: %s', async text => {
  expect(await importAll(text, { name: 'story.txt' })).toMatchObject([{ article: { version: 1 } }])
})

it('reads a web page that is named as a Word document', async () => {
  const [result] = await importAll(latin1(`<html><body><p>${'The harbour reopens. '.repeat(40)}</p></body></html>`), {
    name: 'story.docx',
  })
  expect(result).toHaveProperty('article')
})
