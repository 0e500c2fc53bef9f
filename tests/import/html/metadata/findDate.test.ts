import { expect, it } from 'vitest'
import { findDate } from '../../../../src/import/html/metadata/findDate.ts'
import { parseDocument } from '../../../support/parseDocument.ts'

const PROSE = `<p>${'The ferry left the harbour at noon with forty people on board. '.repeat(4)}</p>`

const dateOf = (html: string, { lang = 'en', address = '' } = {}) =>
  findDate(parseDocument(`<html><body>${html}</body></html>`, 'text/html'), 'The ferry', lang, address)

it.each([
  ['named so', '<h1>The ferry</h1><div><span class="entry-date">4 July 2024</span></div>', '4 July 2024'],
  ['in a line with the byline', '<h1>The ferry</h1><p class="meta">By Ann Lee on 4 July 2024</p>', 'on 4 July 2024'],
  ['without a name', '<h1>The ferry</h1><p>Posted on July 4, 2024</p>', 'July 4, 2024'],
  ['above the headline', '<h1>Post</h1><h2><span>Thursday, July 4, 2024</span></h2><h3>The ferry</h3>', 'July 4, 2024'],
  ['for programs', '<h1>The ferry</h1><abbr title="2024-07-04T09:30:00Z">yesterday</abbr>', '2024-07-04T09:30:00Z'],
  [
    'in an article with a misleading tag',
    '<div class="tag-archive"><h1>The ferry</h1><i></i><p>4.7.2024</p></div>',
    '4.7.2024',
  ],
])('finds a date %s beside the headline', (_what, html, expected) => {
  expect(dateOf(html + PROSE)).toContain(expected)
})

it.each([
  ['below the text', `<h1>The ferry</h1>${PROSE}<p class="date">4 July 2024</p>`],
  ['of a comment', '<h1>The ferry</h1><div class="comment"><span class="date">4 July 2024</span></div>'],
  ['of a change', '<h1>The ferry</h1><p class="updated">4 July 2024</p>'],
  ['of another article', '<h1>The ferry</h1><aside><span class="date">4 July 2024</span></aside>'],
  ['in a sentence', '<h1>The ferry</h1><p>The ferry first left the old harbour on 4 July 2024.</p>'],
  ['to come', '<h1>The ferry</h1><p class="date">4 July 2999</p>'],
])('takes no date %s', (_what, html) => {
  expect(dateOf(html)).toBeUndefined()
})

it('reads the address if the page shows no date', () => {
  const address = 'https://post.example/2024/7/4/ferry/'
  expect(dateOf('<h1>The ferry</h1>', { address })).toBe('2024-07-04')
  expect(dateOf('<h1>The ferry</h1><p>3 July 2024</p>', { address })).toBe('3 July 2024')
  expect(dateOf('<h1>The ferry</h1>', { address: 'https://post.example/2024/7/ferry/' })).toBeUndefined()
})

it('takes no date from a long element, however it is named or nested', () => {
  const long = `<div class="date">${'<i>'.repeat(20)}4 July 2024${'</i>'.repeat(20)} ${'word '.repeat(30)}</div>`
  expect(dateOf(`<h1>The ferry</h1>${long}`)).toBeUndefined()
  expect(dateOf(`<h1>The ferry</h1>${long.replace(/word /g, '')}`)).toBe('4 July 2024')
})
