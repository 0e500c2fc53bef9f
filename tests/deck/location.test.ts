import { expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { buildDeck } from '../../src/deck/buildDeck.ts'
import { hashForSlide, isRoute, slideFromHash } from '../../src/deck/location.ts'

const ids = ['lead', 'a-slow-return', '移民', 'c']
const { article } = readArticle({ version: 1, headline: 'H', sections: ids.map(id => ({ id, body: [] })) })
if (!article) throw new Error('unreadable')
const deck = buildDeck(article)

it('converts every slide to a fragment and back', () => {
  for (const index of deck.slides.keys()) expect(slideFromHash(deck, hashForSlide(deck, index))).toBe(index)
})

it('gives the cover an empty fragment', () => {
  expect(hashForSlide(deck, 0)).toBe('')
  expect(slideFromHash(deck, '')).toBe(0)
  expect(slideFromHash(deck, '#')).toBe(0)
  expect(slideFromHash(deck, '#lead')).toBe(0)
})

it('reads fragments with or without percent-encoding', () => {
  expect(hashForSlide(deck, 2)).toBe('#%E7%A7%BB%E6%B0%91')
  expect(slideFromHash(deck, '#移民')).toBe(2)
  expect(slideFromHash(deck, '#end')).toBe(4)
})

it('ignores a text fragment', () => {
  expect(slideFromHash(deck, '#a-slow-return:~:text=nine%20years')).toBe(1)
  expect(slideFromHash(deck, '#:~:text=nine%20years')).toBe(0)
})

it.each(['#nowhere', '#%E7%A7', '#%', '#__proto__', '#a slow return'])('finds no slide for %s', hash => {
  expect(slideFromHash(deck, hash)).toBeNull()
})

it.each(['#/', '#/news/12', '#!/news', '#!news', '#news/12', '#page=2', '#?q=x', '#a&b'])(
  'takes %s as the address of a router',
  hash => expect(isRoute(hash)).toBe(true),
)

it.each(['', '#', '#lead', '#comments', '#%E7%A7%BB%E6%B0%91', '#what-now!'])(
  'does not take %s as the address of a router',
  hash => {
    expect(isRoute(hash)).toBe(false)
  },
)
