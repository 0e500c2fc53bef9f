import { expect, it } from 'vitest'
import { createSource } from '../../src/import/createSource.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const utf16 = (text: string, isBigEndian = false) =>
  Uint8Array.from(
    [...text].flatMap(letter => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]
      return isBigEndian ? pair.reverse() : pair
    }),
  )

it.each<[string, Uint8Array, string | undefined, string]>([
  ['UTF-8', bytes('Café'), undefined, 'Café'],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Café'), undefined, 'Café'],
  ['UTF-16 with a byte order mark', Uint8Array.from([0xff, 0xfe, ...utf16('Café')]), undefined, 'Café'],
  ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...utf16('Café', true)]), undefined, 'Café'],
  ['UTF-16 without a mark', utf16('The harbour – Café'), undefined, 'The harbour – Café'],
  ['windows-1252, which nothing declares', latin1('Caf\xe9 \x96 bar'), undefined, 'Café – bar'],
  ['the charset of the Content-Type', latin1('\xcf\xf0\xe8'), 'text/html; charset=windows-1251', 'При'],
  ['<meta charset>', latin1('<meta charset="windows-1251"><p>\xcf'), 'text/html', '<meta charset="windows-1251"><p>П'],
  [
    '<meta http-equiv>',
    latin1('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2"><p>\xb1'),
    undefined,
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2"><p>ą',
  ],
  [
    'an XML declaration',
    latin1('<?xml version="1.0" encoding="iso-8859-5"?>\xbf'),
    undefined,
    '<?xml version="1.0" encoding="iso-8859-5"?>П',
  ],
  ['UTF-8 that is declared as Latin 1', bytes('Café'), 'text/html; charset=iso-8859-1', 'Café'],
  [
    'UTF-8 that is declared as GB 2312',
    bytes('<meta charset=gb2312>港口九年后重新开放。'.repeat(2)),
    undefined,
    '<meta charset=gb2312>港口九年后重新开放。'.repeat(2),
  ],
  ['a few letters of GBK that are also valid UTF-8', latin1('\xc1\xaa\xcd\xa8'), 'text/plain; charset=gbk', '联通'],
  ['an encoding that nobody knows', latin1('<meta charset=klingon>\xe9'), undefined, '<meta charset=klingon>é'],
  ['a declared UTF-16 that cannot be true', bytes('<meta charset="utf-16">é'), undefined, '<meta charset="utf-16">é'],
])('decodes %s', (_name, content, type, text) => {
  expect(createSource({ content, ...(type && { type }) }).text).toBe(text)
})

it('gives a byte order mark precedence over the Content-Type', () => {
  const content = bytes([0xef, 0xbb, 0xbf], 'Café')
  expect(createSource({ content, type: 'text/plain; charset=iso-8859-1' }).text).toBe('Café')
})

it.each(['PK\x03\x04zip', '%PDF-1.7', '\x89PNG\r\n', 'a\0b'])('has no text for the binary format %j', start => {
  expect(createSource({ content: latin1(start) }).text).toBe('')
})

it('takes text that is decoded already, without its mark', () => {
  expect(createSource({ content: '\ufeffCafé' }).text).toBe('Café')
})

it('keeps the media type without its parameters', () => {
  expect(createSource({ content: '', type: 'Text/HTML; charset=utf-8' }).type).toBe('text/html')
})
