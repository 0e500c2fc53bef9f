import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { buildDeck, type HostSlide, hostName } from '../../src/deck/buildDeck.ts'
import { hashForSlide, slideFromHash } from '../../src/deck/location.ts'
import { movePlace, startAt } from '../../src/deck/place.ts'
import { indexOf, positionAt } from '../../src/deck/position.ts'
import { minutesLeft } from '../../src/deck/readingTime.ts'

function articleOf(...ids: string[]) {
  const { article } = readArticle({ version: 1, headline: 'H', sections: ids.map(id => ({ id, body: [] })) })
  if (!article) throw new Error('unreadable')
  return article
}

describe('host slides', () => {
  const article = articleOf('one', 'two', 'three')
  const ids = (hosts: HostSlide[]) => buildDeck(article, hosts).slides.map(slide => slide.id)

  it('stand after their section, in their order, and count for nothing', () => {
    const deck = buildDeck(article, [
      { id: 'a', after: 'two', label: 'Advertisement' },
      { id: 'b', after: 'two', label: 'Sign up' },
    ])
    expect(deck.slides.map(slide => slide.id)).toEqual(['one', 'two', 'host:a', 'host:b', 'three', 'end'])
    expect(deck.slides.map(slide => slide.position)).toEqual([1, 2, 0, 0, 3, 0])
    expect([deck.count, deck.last]).toEqual([3, 4])
    expect(deck.slides.map(hostName)).toEqual([undefined, undefined, 'a', 'b', undefined, undefined])
    expect(minutesLeft(deck)[4]).toBe(1)
  })

  it('are left out when the article has no such section, and the later counts of two with one name', () => {
    expect(ids([{ id: 'a', after: 'gone', label: 'X' }])).toEqual(['one', 'two', 'three', 'end'])
    expect(
      ids([
        { id: 'a', after: 'one', label: 'X' },
        { id: 'a', after: 'three', label: 'X' },
      ]),
    ).toEqual(['one', 'two', 'three', 'host:a', 'end'])
  })

  it('have the address of the slide before them, and none leads to them', () => {
    const deck = buildDeck(article, [{ id: 'a', after: 'two', label: 'X' }])
    expect(hashForSlide(deck, 2)).toBe('#two')
    expect(slideFromHash(deck, '#host:a')).toBeNull()
  })

  it('are passed over when positions are counted', () => {
    const deck = buildDeck(article, [
      { id: 'a', after: 'one', label: 'X' },
      { id: 'b', after: 'three', label: 'X' },
    ])
    expect([0, 1, 2, 3, 4, 5].map(index => positionAt(deck, index))).toEqual([1, 1, 2, 3, 3, 3])
    expect([0, 1, 2, 3, 4].map(position => indexOf(deck, position))).toEqual([0, 0, 2, 3, 5])
  })

  it('that come late leave the reader on the same slide', () => {
    const place = movePlace(startAt(1, 4), { type: 'laid', index: 2, slides: 5 })
    expect(place).toMatchObject({ at: 2, goal: 2, last: 4, move: 'cross', turn: 1 })
  })
})
