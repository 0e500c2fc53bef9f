// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Figure } from '../../../../src/article/schema.ts'
import { getCroppedShape, getWholeShape } from '../../../../src/cli/pictures/encode/cardShape.ts'
import { readRights } from '../../../../src/cli/pictures/rights/readRights.ts'
import { createPictureProject, listFigures, photo } from '../../../support/pictures.ts'

/** The card of an article with one figure, and its pixels. */
async function cardOf(name: string, bytes: Buffer | string, more: Partial<Figure> = {}) {
  const project = await createPictureProject({ [name]: bytes })
  const made = await project.build({ src: name, ...more })
  const [figure] = listFigures(made.article)
  const card = made.cards.get(figure?.src ?? '')
  const file = card && (await readFile(join(project.out, '..', card.src)))
  return { figure, card, file, again: () => project.build({ src: name, ...more }) }
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

it('uses the file of src if that is suitable', async () => {
  const { figure, card } = await cardOf('pier.jpg', await photo(900, 600).jpeg().toBuffer())
  expect(card).toEqual({ src: figure?.src, type: 'image/jpeg', width: 900, height: 600 })
})

it('encodes a smaller JPEG if the file is too large, and keeps its rights', async () => {
  const jpeg = await noise(1200, 800)
    .withExif({ IFD0: { Artist: 'Ann Name' } })
    .jpeg({ quality: 95 })
    .toBuffer()
  const { figure, card, file } = await cardOf('noise.jpg', jpeg)
  expect(card).toMatchObject({ type: 'image/jpeg', width: 1200, height: 630 })
  expect(card?.src).toMatch(/^images\/noise-card-1200\.[\da-f]{8}\.jpg$/)
  expect(card?.src).not.toBe(figure?.src)
  expect(file?.length).toBeLessThan(300_000)
  expect(readRights(await sharp(file ?? '').metadata(), file ?? undefined)).toEqual({ creator: 'Ann Name' })
})

it('crops a tall picture around its focus', async () => {
  const top = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const high = sharp({ create: { width: 400, height: 2000, channels: 3, background: '#00f' } })
  const bytes = await high
    .composite([{ input: top, top: 0, left: 0 }])
    .jpeg()
    .toBuffer()
  const { card, file } = await cardOf('tower.jpg', bytes, { focus: { x: 0.5, y: 0.05 } })
  expect(card).toMatchObject({ width: 400, height: 210 })
  const { channels } = await sharp(file ?? '').stats()
  expect(channels[0]?.mean).toBeGreaterThan(200)
})

it('shows SVGs and transparent pictures uncropped on white', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><path fill="#080" d="M0 0h200v200H0z"/></svg>'
  const drawing = await cardOf('map.svg', svg)
  expect(drawing.card).toMatchObject({ type: 'image/jpeg', width: 1200, height: 630 })
  const edge = async (file: Buffer | null | undefined) => {
    const part = sharp(file ?? '').extract({ left: 0, top: 100, width: 9, height: 9 })
    return Math.min(...(await part.raw().toBuffer()))
  }
  expect(await edge(drawing.file)).toBeGreaterThan(250)
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const png = await sharp({ create: { width: 800, height: 800, channels: 4, background: clear } })
    .png()
    .toBuffer()
  const { card, file } = await cardOf('clear.png', png)
  expect(card).toMatchObject({ type: 'image/jpeg', width: 1200, height: 630 })
  expect(await edge(file)).toBeGreaterThan(250)
})

it('skips a picture with too few pixels and uses the next figure’s', async () => {
  const project = await createPictureProject({
    'icon.jpg': await photo(60, 60).jpeg().toBuffer(),
    'pier.jpg': await photo(900, 600).jpeg().toBuffer(),
  })
  const { article, cards } = await project.build({ src: 'icon.jpg' }, { src: 'pier.jpg' })
  expect(listFigures(article).map(({ src = '' }) => Boolean(cards.get(src)))).toEqual([false, true])
})

it('encodes the card once', async () => {
  const { card, again } = await cardOf('tower.jpg', await photo(300, 900).jpeg().toBuffer())
  const { made, cards } = await again()
  expect(made).toBe(0)
  expect([...cards.values()]).toEqual([card])
})

it('crops no more than necessary, and enlarges nothing', () => {
  expect(getCroppedShape({ width: 6000, height: 4000 })).toMatchObject({ crop: { width: 1200, height: 630 } })
  expect(getCroppedShape({ width: 500, height: 300 })).toMatchObject({ crop: { width: 500, height: 263 } })
  expect(getCroppedShape({ width: 220, height: 900 })).toMatchObject({ crop: { width: 220, height: 200 } })
  expect(getCroppedShape({ width: 3000, height: 250 })).toMatchObject({ crop: { width: 476, height: 250 } })
  expect(getCroppedShape({ width: 1000, height: 199 })).toBeNull()
  expect(getWholeShape({ width: 300, height: 400 })).toEqual({
    scaled: { width: 300, height: 400 },
    ground: { width: 762, height: 400 },
  })
})
