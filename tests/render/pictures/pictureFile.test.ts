import { expect, it } from 'vitest'
import type { Figure } from '../../../src/article/schema.ts'
import { pictureFile } from '../../../src/render/pictures/pictureFile.ts'

const source = 'https://news.example/articles/harbour/article.json'
const figure = (more: Partial<Figure>): Figure => ({ type: 'figure', ...more })

it('returns the largest JPEG, with its height by the aspect ratio', () => {
  const sources = [
    { src: 'a-2000.avif', type: 'image/avif' as const, width: 2000 },
    { src: 'a-800.jpg', type: 'image/jpeg' as const, width: 800 },
    { src: 'a-1500.jpg', type: 'image/jpeg' as const, width: 1500 },
  ]
  expect(pictureFile(figure({ src: 'a.jpg', width: 1000, height: 625, sources }), source)).toEqual({
    url: 'https://news.example/articles/harbour/a-1500.jpg',
    type: 'image/jpeg',
    width: 1500,
    height: 938,
  })
})

it('returns the src if that is the largest, without unknown fields', () => {
  expect(pictureFile(figure({ src: 'https://cdn.example/1?w=9' }), source)).toEqual({
    url: 'https://cdn.example/1?w=9',
  })
})

it('returns an SVG or AVIF only if there is no format with wider support', () => {
  const sources = [{ src: 'a.webp', type: 'image/webp' as const, width: 10 }]
  expect(pictureFile(figure({ src: 'a.svg', width: 99, height: 99, sources }), source)?.type).toBe('image/webp')
  expect(pictureFile(figure({ src: 'a.svg' }), source)?.type).toBe('image/svg+xml')
})

it('returns null for a figure without a src, and for an unsafe src', () => {
  expect(pictureFile(figure({ alt: 'To come' }), source)).toBeNull()
  expect(pictureFile(figure({ src: '../other/a.jpg' }), source)).toBeNull()
})

it.each(['a.constructor', 'a.toString', 'a.__proto__', 'a.hasOwnProperty', 'a.valueOf?x', 'a.unknown', 'a.php'])(
  'returns no type for %s',
  src => {
    expect(pictureFile(figure({ src, width: 400, height: 300 }), source)).toEqual({
      url: `https://news.example/articles/harbour/${src}`,
      width: 400,
      height: 300,
    })
  },
)
