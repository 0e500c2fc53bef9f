import { getByRole, getByText } from '@testing-library/dom'
import { expect, it } from 'vitest'
import { notFoundDocument } from '../../src/render/notFoundDocument.ts'
import { findHtmlErrors } from '../support/htmlErrors.ts'
import { meta, parseHtml, show, site } from '../support/pages.ts'

const page = (lang: string) =>
  notFoundDocument({ ...site, lang }, { headScript: '/head.js', styles: ['/slides/assets/app.css'] })

it.each([
  ['en-GB', 'Page not found.', 'All articles'],
  ['ar', 'الصفحة غير موجودة.', 'كل المقالات'],
  ['zh-Hans', '找不到页面。', '所有文章'],
  ['pl', 'Page not found.', 'All articles'],
])('says in %s that the page does not exist, and links to the library', async (lang, title, link) => {
  const html = page(lang)
  expect(await findHtmlErrors(html)).toEqual([])
  const document = show(html)
  expect(document.title).toBe(`${title} · The Example & Times`)
  expect(getByRole(document.body, 'heading', { level: 1, name: title })).toBeVisible()
  expect(getByText(document.body, 'The Example & Times')).toBeVisible()
  // From the root: the page is served at any depth.
  expect(getByRole(document.body, 'link', { name: link })).toHaveAttribute('href', '/slides/')
  expect(document.documentElement.lang).toBe(lang === 'pl' ? 'en' : lang)
})

it('is excluded from search engines, even if a host sends it with status 200', () => {
  expect(meta(parseHtml(page('en')), 'robots')).toBe('noindex')
})
