import { expect, it } from 'vitest'
import { escapeAttribute, escapeJson, escapeText, formatAttributes, tag } from '../../src/render/html.ts'
import { HOSTILE, parseHtml, parseXml } from '../support/pages.ts'

const texts = Object.entries(HOSTILE)

it.each(texts)('escapes a text so that HTML and XML parsers return it unchanged: %s', (_, text) => {
  const expected = text
    .replace(/(?![\t\n\r])\p{Cc}/gu, ' ')
    .replace(/[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  const html = parseHtml(`<p title="${escapeAttribute(text)}">${escapeText(text)}</p>`)
  expect(html.body.children).toHaveLength(1)
  expect(html.querySelector('p')?.textContent).toBe(expected)
  expect(html.querySelector('p')?.title).toBe(expected)
  const xml = parseXml(`<p title="${escapeAttribute(text)}">${escapeText(text)}</p>`)
  expect(xml.documentElement.textContent).toBe(expected)
})

it('removes characters that XML does not allow, and replaces control characters by a space', () => {
  expect(escapeText('a\u0000b\u0008c\ud83dd\ufffee\u0085f\tg')).toBe('a b cde f\tg')
  expect(escapeAttribute('One\u000btwo')).toBe('One two')
  expect(escapeText('🚢')).toBe('🚢')
})

it.each(texts)('escapes JSON so that it cannot end its script element: %s', (_, text) => {
  const document = parseHtml(`<script type="application/ld+json">${escapeJson({ text })}</script>`)
  expect(document.scripts).toHaveLength(1)
  expect(document.body.textContent).toBe('')
  expect(JSON.parse(document.scripts[0]?.textContent ?? '')).toEqual({ text })
  expect(escapeJson(text)).not.toMatch(/[<>&\u2028\u2029]/)
})

it('writes elements with attributes in order, without undefined ones, and without end tags for void elements', () => {
  expect(tag('a', { href: '/?a&b', download: true, title: undefined, 'data-n': 0 }, '<b>x</b>')).toBe(
    '<a href="/?a&amp;b" download data-n="0"><b>x</b></a>',
  )
  expect(tag('meta', { name: 'x' })).toBe('<meta name="x">')
  expect(tag('div')).toBe('<div></div>')
})

it('throws for style attributes and event handlers, which the Content-Security-Policy blocks', () => {
  const attributes = { STYLE: 'color: red' }
  expect(() => formatAttributes(attributes)).toThrow('"STYLE"')
  expect(() => formatAttributes({ onclick: 'x' })).toThrow('"onclick"')
})
