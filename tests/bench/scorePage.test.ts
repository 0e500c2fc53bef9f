import { describe, expect, it } from 'vitest'
import { scorePage } from '../../bench/score/scorePage.ts'
import type { Article, Figure } from '../../src/article/schema.ts'

const articleWith = (figure: Partial<Figure>, published?: string): Article => ({
  version: 1,
  headline: 'The ferry is back',
  ...(published && { published }),
  sections: [{ id: 'lead', body: [{ type: 'figure', src: 'https://post.example/f.jpg', ...figure }] }],
})
const truth = (caption: string) => ({ pictures: [{ urls: ['https://post.example/f.jpg'], caption, credits: [] }] })

describe('scorePage', () => {
  it.each([
    ['Two boats at noon', 'Two boats at noon.', 1],
    ['Two boats at noon.', 'Two boats', 0],
  ])('compares captions but for their full stop: %j and %j', (expected, caption, right) => {
    expect(scorePage(articleWith({ caption }), truth(expected)).counts.captions).toEqual([right, 1])
  })

  it('compares texts but for their kind of quotation marks and where words may break', () => {
    const { counts } = scorePage(articleWith({}), { headline: 'The \u00ADferry\u200B is  back' })
    expect(counts.titles).toEqual([1, 1])
    const quotes = scorePage({ ...articleWith({}), headline: '“It’s back”' }, { headline: '"It\'s back"' })
    expect(quotes.counts.titles).toEqual([1, 1])
  })

  it('calls a credit false if none of the true pictures of its figure has it', () => {
    const picture = { urls: ['https://post.example/f.jpg'], credits: [] }
    const falseCredits = (...credits: string[][]) => {
      const pictures = credits.map(names => ({ ...picture, credits: names }))
      return scorePage(articleWith({ credit: 'Bo Lind / Harbour Post' }), { pictures }).counts.creditsFalse
    }
    expect(falseCredits([])).toEqual([1, 1])
    expect(falseCredits(['Jan Vik'])).toEqual([1, 1])
    expect(falseCredits([], ['Bo Lind'])).toEqual([0, 2])
    expect(falseCredits([], ['Jan Vik'])).toEqual([2, 2])
  })

  it.each([
    ['2024-07-04T00:00:00Z', '2024-07-04', 1],
    ['2024-07-04T09:30:00Z', '2024-07-04', 0],
    ['2024-07-04T09:30:00Z', '2024-07-04T11:30:20+02:00', 1],
    ['2024-07-04T09:30:00Z', undefined, 0],
  ])('compares dates, of which some are days: %j and %j', (expected, published, right) => {
    const { counts } = scorePage(articleWith({}, published), { published: Date.parse(expected) })
    expect(counts.instants).toEqual([right, 1])
  })
})
