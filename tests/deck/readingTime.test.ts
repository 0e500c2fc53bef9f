import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { buildDeck, type Slide } from '../../src/deck/buildDeck.ts'
import { minutesLeft, secondsFor } from '../../src/deck/readingTime.ts'

const text = (words: number) => ({ type: 'paragraph', text: Array(words).fill('word').join(' ') })
const figure = { type: 'figure', src: 'a.jpg', width: 1, height: 1, alt: 'a', credit: 'a' }

function deckOf(...bodies: unknown[][]) {
  const sections = bodies.map((body, i) => ({ id: `s${i}`, ...(i ? { heading: 'Heading' } : {}), body }))
  const { article } = readArticle({ version: 1, headline: 'Headline', sections })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}

describe('secondsFor', () => {
  const [, slide, pictured, empty] = deckOf([], [text(237)], [figure, text(237)], []).slides as [
    Slide,
    Slide,
    Slide,
    Slide,
  ]

  it('reads the heading and the text', () => {
    expect(secondsFor(slide)).toBeCloseTo(60)
  })

  it('gives a picture a look', () => {
    expect(secondsFor(pictured) - secondsFor(slide)).toBeCloseTo(2)
  })

  it('gives a slide with little text four seconds', () => {
    expect(secondsFor(empty)).toBe(4)
  })
})

describe('minutesLeft', () => {
  it('counts down from the whole article to nothing at the end card', () => {
    expect(minutesLeft(deckOf([text(237)], [text(237)], [text(237)]))).toEqual([3, 2, 1, 0])
  })

  it('rounds up: as long as there is something to read, a minute is left', () => {
    expect(minutesLeft(deckOf([text(20)], []))).toEqual([1, 1, 0])
  })
})
