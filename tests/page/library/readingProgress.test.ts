import { getAllByRole, queryByRole, queryByText } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followReadingProgress } from '../../../src/page/library/readingProgress.lazy.ts'
import { libraryDocument } from '../../../src/render/library/libraryDocument.tsx'
import { createOnePage } from '../../../src/render/library/listPages.ts'
import { entry, site } from '../../support/pages.ts'

const source = (id: string) => `${location.origin}/slides/articles/${id}/article.json`
const store = (...places: unknown[]) => localStorage.setItem('newsreel.places', JSON.stringify(places))
let stop: () => void

function show(lang = 'en-GB'): HTMLElement[] {
  const page = createOnePage(['a', 'b', 'c'].map(id => entry(id, { published: '2024-07-04' })))
  const html = libraryDocument(
    page,
    [],
    { ...site, lang },
    { headScript: '/head.js', styles: [], articleStyles: '', script: '/library.js' },
  )
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML
  stop = followReadingProgress(document.querySelector('.library-list') as HTMLElement)
  return getAllByRole(document.body, 'listitem')
}

beforeEach(() => localStorage.clear())
afterEach(() => stop())

describe('the reading progress in a list of articles', () => {
  it('is the slide of an article that was started, and "Read" once it was read to its end', () => {
    store([source('a'), 'x', false, 3, 12, 2], [source('b'), 'y', true, 12, 12, 0])
    const cards = show()
    expect(cards.map(card => card.querySelector('.card-mark')?.textContent)).toEqual([
      'Slide 3 of 12',
      '✓ Read',
      undefined,
    ])
  })

  it('offers to continue with the article opened last that is not read, and is on the page', () => {
    store(
      [source('a'), 'x', false, 3, 12, 2],
      [source('b'), 'x', false, 5, 6, 1],
      [source('c'), 'y', true, 12, 12, 0],
      [source('gone'), 'y', false, 2, 12, 4],
    )
    show()
    const offer = queryByRole(document.body, 'link', { name: /^Continue/ })
    expect(offer).toHaveTextContent('Continue: About bSlide 5 of 6 · 1 min left')
    expect(offer).toHaveAttribute('href', `${location.origin}/slides/b/`)
  })

  it('follows what the reader reads meanwhile', () => {
    show()
    store([source('c'), 'x', false, 2, 4, 3])
    dispatchEvent(new Event('pageshow'))
    dispatchEvent(new Event('pageshow'))
    expect(document.querySelectorAll('.card-mark')).toHaveLength(1)
    store([source('c'), 'x', true, 4, 4, 0])
    dispatchEvent(new Event('storage'))
    expect(queryByText(document.body, '✓ Read')).toBeInTheDocument()
    expect(queryByRole(document.body, 'link', { name: /^Continue/ })).toBeNull()
  })

  it('is in the language of the page', () => {
    store([source('a'), 'x', false, 3, 12, 2])
    show('de')
    expect(
      queryByRole(document.body, 'link', { name: /^Weiterlesen: About a.*Folie 3 von 12 · Noch 2 Min\./ }),
    ).not.toBeNull()
  })

  it.each(['', '{', '{"a":1}', '[1, null, []]', '[["x"]]'])('is nothing when the storage holds %j', stored => {
    localStorage.setItem('newsreel.places', stored)
    show()
    expect(document.querySelector('.card-mark, .library-continue')).toBeNull()
  })

  it.each([
    ['text', '"3"', 12],
    ['a negative position', -3, 12],
    ['a position after the last slide', 13, 12],
    ['no slides', 3, 0],
    ['a fraction', 2.5, 12],
    ['null', null, null],
  ])('is nothing when the stored position is %s', (_, position, count) => {
    store([source('a'), 'x', false, position, count, 2])
    show()
    expect(document.querySelector('.card-mark, .library-continue')).toBeNull()
  })

  it('has no minutes left when they are not known', () => {
    store([source('a'), 'x', false, 3, 12, 'NaN'])
    show()
    expect(queryByRole(document.body, 'link', { name: /^Continue/ })).toHaveTextContent(
      /^Continue: About aSlide 3 of 12$/,
    )
  })

  it('shows no place of an earlier version, which did not store the position', () => {
    store([source('a'), 'x', false])
    show()
    expect(document.querySelector('.card-mark, .library-continue')).toBeNull()
  })
})
