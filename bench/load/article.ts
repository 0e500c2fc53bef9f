import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'

const SECTIONS = 12
const [WIDTH, HEIGHT] = [1200, 675]

/**
 * Writes the measured article twice, with pictures as large as photographs. In `pictured` the first section is the
 * lead, so the cover has its picture; in `plain` the lead is a paragraph, and the cover has no picture.
 */
export async function writeArticles(folder: string): Promise<void> {
  const pictures = await makePhotographs()
  for (const id of ['pictured', 'plain']) {
    writePhotographs(join(folder, id, 'images'), pictures)
    const sections = pictures.map((_, index) => section(index, id === 'pictured' && index === 0))
    const lead = { id: 'lead', body: [paragraph(0, 'opens')] }
    writeMeasuredArticle(join(folder, id), id === 'plain' ? [lead, ...sections] : sections)
  }
}

/** How many articles the measured library has: as many as one page of a site shows. */
const LIBRARY_ARTICLES = 60

/** Writes short articles with a picture each, so that the site has `LIBRARY_ARTICLES` with those of `writeArticles`. */
export async function writeLibraryArticles(folder: string): Promise<void> {
  const pictures = await makePhotographs()
  for (let number = 3; number <= LIBRARY_ARTICLES; number++) {
    const id = `short-${number}`
    writePhotographs(join(folder, id, 'images'), [pictures[number % SECTIONS] ?? Buffer.of()])
    writeMeasuredArticle(join(folder, id), [section(0, true)])
  }
}

/** Writes `article.json` with these sections to a folder. The name of the folder is the id. */
export function writeMeasuredArticle(folder: string, sections: object[]): void {
  const article = {
    version: 1,
    id: basename(folder),
    lang: 'en',
    headline: 'An article that is measured',
    byline: [{ name: 'A. Writer' }],
    published: '2024-07-04',
    sections,
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'article.json'), JSON.stringify(article))
}

/** The photographs of a generated article, in JPEG. */
export const makePhotographs = (): Promise<Buffer[]> =>
  Promise.all(Array.from({ length: SECTIONS }, (_, index) => photograph(index)))

/** Writes photographs to a folder, as 0.jpg, 1.jpg and so on. */
export function writePhotographs(folder: string, photographs: Buffer[]): void {
  mkdirSync(folder, { recursive: true })
  photographs.forEach((data, index) => {
    writeFileSync(join(folder, `${index}.jpg`), data)
  })
}

function section(index: number, lead: boolean) {
  const figure = {
    type: 'figure',
    src: `images/${index}.jpg`,
    width: WIDTH,
    height: HEIGHT,
    alt: `Shapes in soft light, number ${index + 1}`,
    credit: `Photographer ${index + 1}/Wikimedia Commons`,
  }
  const body = [paragraph(index, 'opens'), figure, paragraph(index, 'ends')]
  return { id: `section-${index + 1}`, ...(lead ? {} : { heading: `The heading of section ${index + 1}` }), body }
}

/** A paragraph as long as in news articles: a few lines on a phone. Each has its own numbers. */
function paragraph(index: number, place: string) {
  const at = `${7 + index}:${10 + index * 4}`
  const text = `With this section ${index + 1} ${place}. At ${at} in the morning ${1200 + index * 37} people stood along the quay, more than in any of the years before, and waited for the first ship. Nobody at the harbour office would say how many had been expected, “since we had never counted before”, as its director put it. By noon the road behind the market was closed to all but those on foot.`
  return { type: 'paragraph', text }
}

/** Blurred noise, which compresses like a photograph of its size: 100 to 200 kB. The same in every run. */
async function photograph(seed: number): Promise<Buffer> {
  const [width, height] = [160, 90]
  let state = seed * 7919 + 1
  const data = Buffer.alloc(width * height * 3, 0)
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    // The sum of four is nearly a bell curve around 128.
    const sum = (state & 63) + ((state >>> 8) & 63) + ((state >>> 16) & 63) + ((state >>> 24) & 63)
    data[i] = Math.max(0, Math.min(255, 128 + (sum - 126) * 1.6))
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
    .jpeg({ quality: 82 })
    .toBuffer()
}
