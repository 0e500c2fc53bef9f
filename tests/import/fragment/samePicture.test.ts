import { expect, it } from 'vitest'
import { isSamePicture } from '../../../src/import/fragment/samePicture.ts'

const figure = (src: string, alt?: string) => ({ type: 'figure' as const, src, ...(alt && { alt }) })
const resized = (original: string, size: string) =>
  `https://small.example/1234567890/resize/${size}/quality/90/?url=${encodeURIComponent(original)}`
const [PIER, QUAY] = ['https://news.example/a/pier.jpg', 'https://news.example/b/pier.jpg']

it.each([
  ['in another size', `${PIER}?w=800`, 'https://cdn.example/pier-800x600.jpg'],
  ['from a service that makes it smaller', resized(PIER, '800'), resized(PIER, '400')],
  [
    'from such a service, with the address in the path',
    `https://s.example/400/${PIER}`,
    `https://s.example/800/${PIER}?a`,
  ],
])('knows a picture %s', (_, first, second) => {
  expect(isSamePicture(figure(first), figure(second))).toBe(true)
})

it.each([
  ['of one service', resized(PIER, '800'), resized(QUAY, '800')],
  ['whose addresses end with a slash', 'https://news.example/1/', 'https://news.example/2/'],
])('tells two pictures %s apart', (_, first, second) => {
  expect(isSamePicture(figure(first), figure(second))).toBe(false)
  expect(isSamePicture(figure(first, 'Image'), figure(second, 'Image'))).toBe(false)
})
