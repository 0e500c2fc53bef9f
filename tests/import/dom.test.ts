import { expect, it } from 'vitest'
import { normalizeParser } from '../../src/import/dom.ts'
import { parseDocument } from '../support/parseDocument.ts'

const parse = (html: string, url?: string) => normalizeParser(parseDocument, url)(html, 'text/html')

it('gives attributes their names in lower case, as browsers do', () => {
  const img = parse('<body><img srcSet="a.jpg 2x" ALT="A pier" alt="other">').querySelector('img')
  expect(img?.getAttribute('srcset')).toBe('a.jpg 2x')
  expect(img?.getAttributeNames().every(name => name === name.toLowerCase())).toBe(true)
})

it.each([
  ['<p>x', 'https://news.example/a', 'about:invalid'],
  ['<base href="https://other.example/b/">', 'https://news.example/a', 'https://other.example/b/'],
  ['<base target=_top><base href="/b/">', 'https://news.example/a', 'https://news.example/b/'],
  ['<base href="/b/">', undefined, 'about:invalid'],
])('gives the document %s of %s the base %s', (html, url, base) => {
  expect(parse(`<head>${html}</head><body>`, url).baseURI).toBe(base)
})

it('leaves XML as it is', () => {
  const document = normalizeParser(parseDocument, undefined)('<a camelCase="1"/>', 'text/xml')
  expect(document.documentElement.getAttribute('camelCase')).toBe('1')
})
