import { expect, it } from 'vitest'
import { removeClipboardMarks } from '../../../src/import/document/clipboard.ts'

it('keeps the fragment and its style sheets', () => {
  const html =
    'Version:0.9\r\nStartHTML:00105\r\nSourceURL:https://a.example/?b:c\r\n<html><head><style>p {}</style></head>' +
    '<body><p>before</p><!--StartFragment--><p>text</p><!--EndFragment--></body></html>'
  expect(removeClipboardMarks(html)).toBe('<style>p {}</style><body><p>text</p></body>')
})

it('removes settings and conditions, and keeps what conditions enclose', () => {
  const html = '<p><![if !supportLists]>·<![endif]> One<xml><w:View>Normal</w:View></xml> two</p><xml>'
  expect(removeClipboardMarks(html)).toBe('<p>· One two</p><xml>')
})

it.each([
  ['lines of a header', `Version:0.9\r\n${'A: '.repeat(5000)}`],
  ['beginnings of settings', '<xml>'.repeat(200_000)],
  ['beginnings of style sheets', `<!--StartFragment-->${'<style '.repeat(100_000)}<!--EndFragment-->`],
])('comes to an end with many %s', (_, html) => {
  expect(removeClipboardMarks(html).length).toBeLessThanOrEqual(html.length + 100)
})
