import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { onTestFinished } from 'vitest'
import type { Article, Figure } from '../../src/article/schema.ts'
import { makePictures } from '../../src/cli/pictures/makePictures.ts'

/** A picture of soft shapes with gradients, like a photograph to an encoder. */
export function photo(width: number, height: number): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#246"/><stop offset="1" stop-color="#fb8"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="30%" cy="40%" r="20%" fill="#2a6"/></svg>`
  return sharp(Buffer.from(svg)).flatten()
}

/** Creates the folder of an article with files, and paths for a site and a cache. Removed after the test. */
export async function createPictureProject(files: Record<string, Buffer | string> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'newsreel-pictures-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const places = { folder: join(root, 'article'), out: join(root, 'site/images'), cache: join(root, 'cache') }
  await mkdir(places.folder)
  for (const [name, data] of Object.entries(files)) {
    await mkdir(dirname(join(places.folder, name)), { recursive: true })
    await writeFile(join(places.folder, name), data)
  }
  const build = (...figures: Partial<Figure>[]) =>
    makePictures(articleWith(...figures), { ...places, widths: [64, 100, 160] })
  return { root, ...places, build }
}

/** An article that shows these figures, after a paragraph. */
export function articleWith(...figures: Partial<Figure>[]): Article {
  const body = figures.map(figure => ({ type: 'figure' as const, alt: 'A pier', credit: 'Ann/Agency', ...figure }))
  return {
    version: 1,
    headline: 'A tested article',
    sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }, ...body] }],
  }
}

/** Lists the figures of an article, in order. */
export function listFigures(article: Article): Figure[] {
  return article.sections.flatMap(section => section.body).filter(block => block.type === 'figure')
}

/** A section of an article with a paragraph and pictures of 64 × 40 pixels. @param pictures their `src` */
export const sectionWithPictures = (id: string, ...pictures: string[]) => ({
  id,
  heading: id,
  body: [
    { type: 'paragraph', text: 'Text.' },
    ...pictures.map(src => ({ type: 'figure', src, alt: 'A', credit: 'C', width: 64, height: 40 })),
  ],
})
