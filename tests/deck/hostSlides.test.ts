import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { buildDeck, getHostSlideId, type HostSlide } from '../../src/deck/buildDeck.ts'
import { carouselReducer, createCarouselState } from '../../src/deck/carouselState.ts'
import { hashForSlide, slideFromHash } from '../../src/deck/location.ts'
import { indexOfPosition, positionOfIndex } from '../../src/deck/position.ts'
import { getMinutesLeft } from '../../src/deck/readingTime.ts'

function articleOf(...ids: string[]) {
  const { article } = readArticle({ version: 1, headline: 'H', sections: ids.map(id => ({ id, body: [] })) })
  if (!article) throw new Error('unreadable')
  return article
}

describe('host slides', () => {
  const article = articleOf('one', 'two', 'three')
  const ids = (hosts: HostSlide[]) => buildDeck(article, hosts).slides.map(slide => slide.id)

  it('come after their section, in order, and are not counted', () => {
    const deck = buildDeck(article, [
      { id: 'a', after: 'two', label: 'Advertisement' },
      { id: 'b', after: 'two', label: 'Sign up' },
    ])
    expect(deck.slides.map(slide => slide.id)).toEqual(['one', 'two', 'host:a', 'host:b', 'three', 'end'])
    expect(deck.slides.map(slide => slide.position)).toEqual([1, 2, 0, 0, 3, 0])
    expect([deck.count, deck.lastSlideIndex]).toEqual([3, 4])
    expect(deck.slides.map(getHostSlideId)).toEqual([undefined, undefined, 'a', 'b', undefined, undefined])
    expect(getMinutesLeft(deck)[4]).toBe(1)
  })

  it('are left out without such a section, and the later of two with the same id wins', () => {
    expect(ids([{ id: 'a', after: 'gone', label: 'X' }])).toEqual(['one', 'two', 'three', 'end'])
    expect(
      ids([
        { id: 'a', after: 'one', label: 'X' },
        { id: 'a', after: 'three', label: 'X' },
      ]),
    ).toEqual(['one', 'two', 'three', 'host:a', 'end'])
  })

  it('have the address of the slide before them, and no address of their own', () => {
    const deck = buildDeck(article, [{ id: 'a', after: 'two', label: 'X' }])
    expect(hashForSlide(deck, 2)).toBe('#two')
    expect(slideFromHash(deck, '#host:a')).toBeNull()
  })

  it('have no position', () => {
    const deck = buildDeck(article, [
      { id: 'a', after: 'one', label: 'X' },
      { id: 'b', after: 'three', label: 'X' },
    ])
    expect([0, 1, 2, 3, 4, 5].map(index => positionOfIndex(deck, index))).toEqual([1, 1, 2, 3, 3, 3])
    expect([0, 1, 2, 3, 4].map(position => indexOfPosition(deck, position))).toEqual([0, 0, 2, 3, 5])
  })

  it('that arrive late keep the reader on the same slide', () => {
    const state = carouselReducer(createCarouselState(1, 4), { type: 'deckChanged', index: 2, slides: 5 })
    expect(state).toMatchObject({ current: 2, target: 2, lastIndex: 4, motion: 'jump', moveCount: 1 })
  })
})
