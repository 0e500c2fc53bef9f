import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { buildDeck, type Slide } from '../../src/deck/buildDeck.ts'
import { getMinutesLeft, getReadingSeconds } from '../../src/deck/readingTime.ts'

const text = (words: number) => ({ type: 'paragraph', text: Array(words).fill('word').join(' ') })
const figure = { type: 'figure', src: 'a.jpg', width: 1, height: 1, alt: 'a', credit: 'a' }

function deckOf(...bodies: unknown[][]) {
  const sections = bodies.map((body, i) => ({ id: `s${i}`, ...(i ? { heading: 'Heading' } : {}), body }))
  const { article } = readArticle({ version: 1, headline: 'Headline', sections })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}

describe('getReadingSeconds', () => {
  const [, slide, pictured, empty] = deckOf([], [text(237)], [figure, text(237)], []).slides as [
    Slide,
    Slide,
    Slide,
    Slide,
  ]

  it('counts the heading and the text', () => {
    expect(getReadingSeconds(slide)).toBeCloseTo(60)
  })

  it('adds two seconds for a picture', () => {
    expect(getReadingSeconds(pictured) - getReadingSeconds(slide)).toBeCloseTo(2)
  })

  it('takes at least four seconds', () => {
    expect(getReadingSeconds(empty)).toBe(4)
  })
})

describe('getMinutesLeft', () => {
  it('counts down from the whole article to 0 at the end card', () => {
    expect(getMinutesLeft(deckOf([text(237)], [text(237)], [text(237)]))).toEqual([3, 2, 1, 0])
  })

  it('rounds up', () => {
    expect(getMinutesLeft(deckOf([text(20)], []))).toEqual([1, 1, 0])
  })
})
