import { describe, expect, it } from 'vitest'
import { findAuthors } from '../../../../src/import/html/metadata/findAuthors.ts'
import { decodeEntities } from '../../../../src/import/html/metadata/jsonLd.ts'
import { parseDocument } from '../../../support/parseDocument.ts'

const LONG = `<p>${'The ferry left the harbour at noon with forty people on board. '.repeat(4)}</p>`

function authorsOf(html: string, data?: string[]) {
  const page = parseDocument(`<html><body><h1>The ferry</h1>${html}</body></html>`, 'text/html')
  const article = data && { author: data.map(name => ({ '@type': 'Person', name })) }
  return findAuthors(page, article, [], new Map(), 'Harbour Post').map(({ name }) => name)
}

describe('findAuthors', () => {
  it.each([
    ['an element named so', '<div class="article-byline"><span>Ann Lee</span> <span>Bo Diaz</span></div>'],
    [
      'links to their pages',
      `${LONG}<p>von <a href="/autoren/lee">Ann Lee</a>, <a href="/autoren/diaz">Bo Diaz</a></p>`,
    ],
    ['words alone', '<p>By <a href="/a">Ann Lee</a> and <a href="/b">Bo Diaz</a></p>'],
    ['a line', '<p class="author">By Ann Lee and Bo Diaz, Harbour Post</p>'],
  ])('takes the people in the byline on the page from %s', (_what, html) => {
    expect(authorsOf(html)).toEqual(['Ann Lee', 'Bo Diaz'])
    expect(authorsOf(html, ['Harbour Post'])).toEqual(['Ann Lee', 'Bo Diaz'])
    expect(authorsOf(html, ['Ann Lee'])).toEqual(['Ann Lee', 'Bo Diaz'])
    expect(authorsOf(html, ['Cy Fox'])).toEqual(['Cy Fox'])
  })

  it.each([
    [
      'in the text',
      `<p>The mayor, <a href="/people/ann-lee">Ann Lee</a>, said no. ${'It rained again. '.repeat(20)}</p>`,
    ],
    ['of a sentence', '<p>By noon, Ann Lee had left.</p>'],
    ['below the text', `${LONG}${LONG}<div class="author">Ann Lee</div>`],
    ['of a picture', '<figure><span class="author">Ann Lee</span></figure>'],
    ['of a comment', '<div class="comment-author">Ann Lee</div>'],
    ['of the site', '<div class="byline">Harbour Post</div>'],
  ])('takes no name %s', (_what, html) => {
    expect(authorsOf(html, ['Harbour Post'])).toEqual(['Harbour Post'])
  })
})

it('decodes entities in data, in upper and lower case', () => {
  expect(decodeEntities('&Uuml;ber M&uuml;ll &ndash; &frac12; &#8364; &x; &amp;amp;')).toBe('Über Müll – ½ € &x; &amp;')
})
