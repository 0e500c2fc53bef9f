import { describe, expect, it } from 'vitest'
import { removeConsent } from '../../../src/import/html/consent.ts'
import { importArticle } from '../../../src/import/importArticle.ts'
import { parseDocument } from '../../support/parseDocument.ts'

const TEXT = '<p>The council gave its consent to a wall. A bakery on the quay sells cookies in the shape of boats.</p>'

async function sectionsOf(body: string) {
  const content = `<!doctype html><html lang="en"><title>The wall is built</title><body><h1>The wall is built</h1>${body}</body></html>`
  const result = await importArticle({ content, type: 'text/html' }, { parseDocument })
  if ('refused' in result) throw new Error(result.refused.message)
  return result.article.sections
}

describe('a page', () => {
  it.each([
    ['whose system names all its parts "cmp"', `<div class="cmp-text">${TEXT}</div>`.repeat(4), 4],
    ['with the tags of its subjects as classes', `<div class="post tag-cookies tag-gdpr">${TEXT.repeat(4)}</div>`, 4],
    ['with a section about cookies', `${TEXT.repeat(3)}<section id="cookies"><h2>Cookies</h2>${TEXT}</section>`, 3],
  ])('%s keeps its text', async (_what, body, count) => {
    const [lead, ...others] = await sectionsOf(body)
    expect(lead?.body).toHaveLength(count)
    expect(others.flatMap(section => section.body)).toHaveLength(4 - count)
  })
})

describe('removeConsent', () => {
  it.each([
    '<div class="cookie-banner"><p>نستخدم ملفات تعريف الارتباط</p></div>',
    '<section id="CookieNotice"><p>クッキーを使用しています</p></section>',
    '<div id="gdpr-consent-root">…</div>',
    '<aside class="cmplz-cookiebanner">…</aside>',
    '<div id="sp_message_container_12">…</div>',
  ])('removes a notice in any language: %s', notice => {
    const { body } = parseDocument(`<!doctype html><html><body>${TEXT}${notice}</body></html>`, 'text/html')
    removeConsent(body)
    expect(body.children).toHaveLength(1)
  })

  it('keeps an element around the whole page', () => {
    const page = `<div class="page cookie-banner-open"><article>${TEXT}</article></div>`
    const { body } = parseDocument(`<!doctype html><html><body>${page}</body></html>`, 'text/html')
    removeConsent(body)
    expect(body.querySelectorAll('p')).toHaveLength(1)
  })
})
