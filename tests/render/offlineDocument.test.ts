import { getByRole, getByText } from '@testing-library/dom'
import { expect, it } from 'vitest'
import { offlineDocument } from '../../src/render/offlineDocument.ts'
import { findHtmlErrors } from '../support/htmlErrors.ts'
import { meta, parseHtml, show, site } from '../support/pages.ts'

const page = (lang: string) =>
  offlineDocument(
    { ...site, lang },
    { headScript: '/head.js', styles: ['/slides/assets/app.css'] },
    '/slides/assets/saved-12345678.js',
  )

it.each([
  ['en-GB', 'You’re offline.', 'Try again', 'All articles'],
  ['ar', 'أنت غير متصل بالإنترنت.', 'حاول مرة أخرى', 'كل المقالات'],
  ['pl', 'You’re offline.', 'Try again', 'All articles'],
])(
  'says in %s that a page is not saved, and links to that page and to the library',
  async (lang, title, again, all) => {
    const html = page(lang)
    expect(await findHtmlErrors(html)).toEqual([])
    const document = show(html)
    expect(getByRole(document.body, 'heading', { level: 1, name: title })).toBeVisible()
    expect(getByText(document.body, 'The Example & Times')).toBeVisible()
    // The page is served at any requested address.
    expect(getByText(document.body, again).getAttribute('href')).toBe('')
    expect(getByRole(document.body, 'link', { name: all })).toHaveAttribute('href', '/slides/')
  },
)

it('hides an empty list of saved articles, and is excluded from search engines', () => {
  const document = parseHtml(page('en'))
  expect(document.getElementById('saved')?.hidden).toBe(true)
  expect(meta(document, 'robots')).toBe('noindex')
})
