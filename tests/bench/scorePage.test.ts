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
