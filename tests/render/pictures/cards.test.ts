import { expect, it } from 'vitest'
import type { Figure } from '../../../src/article/schema.ts'
import { findCard } from '../../../src/render/pictures/cards.ts'

const source = 'https://news.example/articles/harbour/article.json'
const figure = (src: string, more: Partial<Figure> = {}): Figure => ({ type: 'figure', src, ...more })
const far = (name: string, width?: number, height?: number) =>
  figure(`https://far.example/${name}`, width && height ? { width, height } : {})

it('uses the first figure whose picture is suitable', () => {
  const photo = far('pier.jpg', 1600, 900)
  const unfit = [
    figure('map.svg', { width: 1600, height: 900 }),
    far('pier.avif', 1600, 900),
    far('icon.png', 60, 60),
    far('tower.jpg', 900, 6000),
    { type: 'figure', alt: 'To come' } as const,
    { type: 'paragraph' } as const,
  ]
  for (const each of unfit) {
    expect(findCard([each], source)).toBeNull()
    expect(findCard([each, photo], source)).toMatchObject({ url: photo.src })
  }
})

it('uses the file that the build made for cards, and skips a figure without one', () => {
  const card = { src: 'images/map-card.jpg', type: 'image/jpeg', width: 1200, height: 630 }
  const cards = new Map([
    ['map.svg', card],
    ['icon.jpg', null],
  ])
  const { src: _, ...rest } = card
  const url = 'https://news.example/articles/harbour/images/map-card.jpg'
  expect(findCard([figure('icon.jpg'), figure('map.svg', { alt: 'A map' })], source, cards)).toEqual({
    ...rest,
    url,
    alt: 'A map',
  })
})

it('uses a picture of another host even if its size is unknown', () => {
  expect(findCard([far('pier?id=7')], source)).toEqual({ url: 'https://far.example/pier?id=7' })
})
