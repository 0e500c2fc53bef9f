// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/article/schema.ts'
import { animatedPng } from '../../support/animatedPng.ts'
import { createPictureProject, listFigures, photo } from '../../support/pictures.ts'

const drawing = (body: string, size = 'viewBox="0 0 300 200"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`
const png = (body: string) =>
  sharp(Buffer.from(drawing(body, 'width="300" height="200"')))
    .ensureAlpha()
    .png({ palette: false })
    .toBuffer()
const empty = await png('')
const chart = await png('<path d="M10 0v190h290" fill="none" stroke="#000" stroke-width="6"/>')
const rounded = await png('<rect width="300" height="200" rx="6" fill="#a43"/>')

const red = await png('<rect width="300" height="200" fill="#f00"/><path d="M0 0h40v40z" fill="#800"/>')
const moving = (images: Buffer[], format: 'gif' | 'webp') =>
  sharp(images, { join: { animated: true } })
    .toFormat(format, { lossless: true })
    .toBuffer()
const white = await png('<rect width="300" height="200" fill="#fff"/>')

const pier = await photo(400, 300).jpeg().toBuffer()
const turned = await photo(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer()

/** Builds one figure. @returns it as it is published, and the messages for its editor */
async function build(src: string, data: Buffer | string, more: Partial<Figure> = {}) {
  const project = await createPictureProject({ [src]: data })
  const { article, problems } = await project.build({ src, ...more })
  const [figure] = listFigures(article)
  const file = await readFile(join(project.out, '..', figure?.src ?? ''))
  return { figure, file, messages: problems.map(({ message, level }) => `${level}: ${message}`) }
}

describe('a transparent picture', () => {
  it('is shown uncropped, with a message for the editor', async () => {
    const { figure, messages } = await build('chart.png', chart)
    expect(figure).toMatchObject({ fit: 'contain' })
    expect(figure).not.toHaveProperty('colour')
    expect(messages).toEqual([
      expect.stringMatching(/^warning: "chart.png" is partly transparent, so it is shown uncropped, on white/),
    ])
  })

  it('fills its frame on white with "fit": "cover"', async () => {
    const { figure, messages } = await build('chart.png', chart, { fit: 'cover' })
    expect(figure).toMatchObject({ fit: 'cover', colour: '#ffffff' })
    expect(messages).toEqual([])
  })

  it('is cropped like others if only its corners are rounded', async () => {
    const { figure, messages } = await build('window.png', rounded)
    expect(figure).not.toHaveProperty('fit')
    expect(messages).toEqual([])
  })

  it.each([
    ['is white', '<path d="M0 99h300" stroke="#fff" stroke-width="90"/>', /is white on a transparent background/],
    ['is empty', '', /is fully transparent: nothing is visible/],
  ])('is reported if it %s', async (_, body, message) => {
    expect((await build('logo.png', await png(body), { fit: 'contain' })).messages).toEqual([
      expect.stringMatching(message),
    ])
  })
})

it('gives an uncropped picture no background colour, and reports a focus without effect', async () => {
  const jpeg = await photo(300, 200).jpeg().toBuffer()
  const { figure, messages } = await build('chart.jpg', jpeg, { fit: 'contain', focus: { x: 0, y: 0 } })
  expect(figure).toMatchObject({ fit: 'contain' })
  expect(figure).not.toHaveProperty('colour')
  expect(messages).toEqual([expect.stringContaining('"focus" has no effect on "chart.jpg", which is shown uncropped')])
})

describe('an animated picture', () => {
  it.each([
    ['GIF', 'gif', () => moving([empty, red], 'gif')],
    ['GIF that begins white', 'gif', () => moving([white, red], 'gif')],
    ['WebP', 'webp', () => moving([empty, empty, red], 'webp')],
    ['PNG', 'png', async () => animatedPng([empty, red])],
    ['PNG that begins white', 'png', async () => animatedPng([white, empty, red])],
  ])('is represented by its first image that is not empty: %s', async (_, ending, make) => {
    const { figure, file, messages } = await build(`moves.${ending}`, await make())
    expect(figure).toMatchObject({ width: 300, height: 200 })
    const { dominant } = await sharp(file).stats()
    expect([dominant.r, dominant.g, dominant.b].map(value => value > 200)).toEqual([true, false, false])
    expect(messages).toEqual([
      expect.stringContaining(`"moves.${ending}" is animated: the build shows only one of its images`),
    ])
  })

  it('is not published unchanged, even if it is small', async () => {
    const { file } = await build('moves.png', animatedPng([red, red]))
    expect(file.includes('acTL')).toBe(false)
  })
})

describe('a size in the article', () => {
  it.each([
    [
      'wrong',
      'pier.jpg',
      pier,
      { width: 300, height: 400 },
      /^warning: "pier.jpg" is 400 × 300 pixels, but the article says 300 × 400: correct/,
    ],
    [
      'not that of the rotated picture',
      'pier.jpg',
      turned,
      { width: 400, height: 300 },
      /is 300 × 400 pixels after rotation, but the article says 400 × 300/,
    ],
    [
      'wrong for a drawing',
      'map.svg',
      drawing('<g/>'),
      { width: 200, height: 300 },
      /"map.svg" is drawn with a size of 300 × 200, but the article says 200 × 300/,
    ],
  ])('is reported if it is %s', async (_, src, data, size, message) => {
    expect((await build(src, data, size)).messages).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['right', 'pier.jpg', pier, { width: 400, height: 300 }],
    ['right after rotation', 'pier.jpg', turned, { width: 300, height: 400 }],
    ['that of an SVG at another scale', 'map.svg', drawing('<g/>'), { width: 1500, height: 1000 }],
  ])('is not reported if it is %s', async (_, src, data, size) => {
    expect((await build(src, data, size)).messages).toEqual([])
  })
})

it('reports the files that an SVG links to, which browsers do not load', async () => {
  const svg = drawing('<image href="photo.jpg"/><style>@font-face{src:url(x.woff2)}</style>')
  const { messages } = await build('map.svg', svg)
  expect(messages).toEqual([
    expect.stringContaining('"map.svg" links to "photo.jpg", "x.woff2", which browsers do not load inside'),
  ])
})
