import type { Metadata } from 'sharp'
import { MAX_PIXELS } from '../encode/recipe.ts'
import { sharp } from '../sharp.ts'
import { animatedPngImages, animatedPngLength } from './animatedPng.ts'

/** What sharp reads one image from. */
type Image = { input: Buffer; page?: number }

/** How many images of an animation are looked at. */
const MAX_IMAGES = 60
/** Values that differ by less are one, as lossy formats keep them. */
const TOLERANCE = 8

/** How many images follow one another in a picture that moves; 1 for a still. */
export function imagesIn({ format, pages = 1 }: Metadata, bytes: Buffer): number {
  if (format === 'png') return Math.max(1, animatedPngLength(bytes))
  return ['gif', 'webp', 'heif'].includes(format) ? pages : 1
}

/** What stands for a picture that moves: the first image that shows something, since many begin with an empty one. */
export async function stillImage(bytes: Buffer, head: Metadata): Promise<Image> {
  let visible: Image | undefined
  if (imagesIn(head, bytes) > 1)
    for await (const image of imagesOf(bytes, head)) {
      const content = await contentOf(image)
      if (content === 'something') return image
      if (content === 'one colour') visible ??= image
    }
  return visible ?? { input: bytes }
}

async function* imagesOf(bytes: Buffer, { format, pages = 1 }: Metadata): AsyncGenerator<Image> {
  const animated = format === 'gif' || format === 'webp'
  for (let page = 0; page < (animated ? Math.min(pages, MAX_IMAGES) : 1); page++) yield { input: bytes, page }
  if (format !== 'png') return
  let left = MAX_IMAGES
  for await (const input of animatedPngImages(bytes)) if (left-- > 0) yield { input }
}

async function contentOf({ input, page = 0 }: Image): Promise<'something' | 'one colour' | 'nothing'> {
  const { channels } = await sharp(input, { page, limitInputPixels: MAX_PIXELS }).stats()
  const alpha = channels.length % 2 === 0 ? channels.at(-1) : undefined
  if (alpha && alpha.max <= TOLERANCE) return 'nothing'
  return channels.every(({ min, max }) => max - min <= TOLERANCE) ? 'one colour' : 'something'
}
