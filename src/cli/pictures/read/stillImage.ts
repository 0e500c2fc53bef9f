import type { Metadata } from 'sharp'
import { MAX_PIXELS } from '../encode/recipe.ts'
import { sharp } from '../sharp.ts'
import { countAnimatedPngImages, readAnimatedPngImages } from './animatedPng.ts'

/** The input of sharp for one image. */
type Image = { input: Buffer; page?: number }

/** How many images of an animation to check. */
const MAX_IMAGES = 60
/** Smaller differences between pixels are artefacts of lossy formats. */
const TOLERANCE = 8

/** Counts the images of an animated picture; 1 for a still one. */
export function countImages({ format, pages = 1 }: Metadata, bytes: Buffer): number {
  if (format === 'png') return Math.max(1, countAnimatedPngImages(bytes))
  return ['gif', 'webp', 'heif'].includes(format) ? pages : 1
}

/** Finds the image that represents an animation: the first that is not empty, because many begin with an empty one. */
export async function findStillImage(bytes: Buffer, head: Metadata): Promise<Image> {
  let visible: Image | undefined
  if (countImages(head, bytes) > 1)
    for await (const image of listImages(bytes, head)) {
      const content = await classifyContent(image)
      if (content === 'something') return image
      if (content === 'one colour') visible ??= image
    }
  return visible ?? { input: bytes }
}

async function* listImages(bytes: Buffer, { format, pages = 1 }: Metadata): AsyncGenerator<Image> {
  const animated = format === 'gif' || format === 'webp'
  for (let page = 0; page < (animated ? Math.min(pages, MAX_IMAGES) : 1); page++) yield { input: bytes, page }
  if (format !== 'png') return
  let left = MAX_IMAGES
  for await (const input of readAnimatedPngImages(bytes)) if (left-- > 0) yield { input }
}

async function classifyContent({ input, page = 0 }: Image): Promise<'something' | 'one colour' | 'nothing'> {
  const { channels } = await sharp(input, { page, limitInputPixels: MAX_PIXELS }).stats()
  const alpha = channels.length % 2 === 0 ? channels.at(-1) : undefined
  if (alpha && alpha.max <= TOLERANCE) return 'nothing'
  return channels.every(({ min, max }) => max - min <= TOLERANCE) ? 'one colour' : 'something'
}
