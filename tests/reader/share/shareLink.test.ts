import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { getShareAddress, getShareHash } from '../../../src/reader/share/shareLink.lazy.ts'

function deckOf(more: object) {
  const sections = ['lead', 'a-slow-return', 'ünlü'].map((id, i) => ({ id, ...(i ? { heading: id } : {}), body: [] }))
  const { article } = readArticle({ version: 1, headline: 'Headline', sections, ...more })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}

describe('getShareAddress', () => {
  it('returns the address of the page with the fragment of the slide', () => {
    history.replaceState(null, '', '/harbour/?from=mail#a-slow-return')
    const deck = deckOf({})
    const page = 'http://localhost:3000/harbour/?from=mail'
    expect([0, 1, 2, 3].map(index => getShareAddress(deck, index))).toEqual([
      page,
      `${page}#a-slow-return`,
      `${page}#${encodeURIComponent('ünlü')}`,
      page,
    ])
  })

  it('returns the article’s own page if the article is embedded elsewhere', () => {
    history.replaceState(null, '', '/embedding/#theirs')
    expect(getShareAddress(deckOf({}), 1, 'https://news.example/harbour#top')).toBe(
      'https://news.example/harbour#a-slow-return',
    )
  })
})

describe('getShareHash', () => {
  it('returns the fragment of the slide, and none for the cover and the end card', () => {
    expect([0, 1, 3].map(index => getShareHash(deckOf({}), index))).toEqual(['', '#a-slow-return', ''])
  })
})
