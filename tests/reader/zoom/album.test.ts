import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import type { Figure } from '../../../src/article/schema.ts'
import { buildDeck, type Deck } from '../../../src/deck/buildDeck.ts'
import { findFigure, listPictures } from '../../../src/reader/zoom/album.lazy.ts'

const SOURCE = 'https://news.example/articles/harbour/article.json'
const figure = (src: string, more: object = {}) => ({ type: 'figure', src, credit: src, ...more })

function deckOf(...bodies: unknown[][]): Deck {
  const sections = bodies.map((body, i) => ({ id: `s${i}`, ...(i ? { heading: `Heading ${i}` } : {}), body }))
  const { article } = readArticle({ version: 1, headline: 'Headline', sections })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}

describe('listPictures', () => {
  it('lists all pictures in the order of the slides, those inside texts too, with their slide', () => {
    const deck = deckOf([], [figure('a.jpg'), { type: 'paragraph', text: 'Text.' }, figure('b.jpg')], [figure('c.jpg')])
    const pictures = listPictures(deck, SOURCE)
    expect(pictures.map(({ src, slides }) => [src.split('/').at(-1), slides])).toEqual([
      ['a.jpg', [1, 0]],
      ['b.jpg', [1]],
      ['c.jpg', [2]],
    ])
  })

  it('leaves out pictures that are still to come', () => {
    const pictures = listPictures(deckOf([{ type: 'figure', alt: 'To come' }], [figure('a.jpg')]), SOURCE)
    expect(pictures.map(({ slides }) => slides)).toEqual([[1, 0]])
  })

  it('lists a picture that the cover shows too once, with its own slide first', () => {
    const deck = deckOf([], [figure('a.jpg')], [figure('b.jpg')])
    const pictures = listPictures(buildDeck({ ...deck.article, cover: { figure: 'b.jpg' } }), SOURCE)
    expect(pictures.map(({ slides }) => slides)).toEqual([[1], [2, 0]])
  })

  it('lists a picture that only the cover shows first', () => {
    const deck = deckOf([], [figure('a.jpg')])
    const [cover] = deck.slides
    const shown = [{ ...cover, picture: figure('cover.jpg') as Figure }, ...deck.slides.slice(1)] as Deck['slides']
    expect(listPictures({ ...deck, slides: shown }, SOURCE).map(({ slides }) => slides)).toEqual([[0], [1]])
  })
})

describe('findFigure', () => {
  it('finds a copy of a figure, and tells figures apart that share a file', () => {
    const pictures = listPictures(deckOf([figure('a.jpg')], [figure('a.jpg', { credit: 'Another' })]), SOURCE)
    expect(pictures).toHaveLength(2)
    expect(findFigure(pictures, figure('a.jpg', { credit: 'Another' }) as Figure)).toBe(pictures[1])
  })
})
