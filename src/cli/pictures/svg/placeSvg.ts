import type { Metadata } from 'sharp'
import { hashPicture } from '../encode/recipe.ts'
import { createPictureName, type PictureFolder, placeFile } from '../place/placeFile.ts'
import { rejectActiveContent } from './rejectActiveContent.ts'

/**
 * Copies an SVG under a hashed name. It is not encoded, because it is sharp in every size.
 * @throws {PictureError} when it contains script or foreign content
 */
export async function placeSvg(place: PictureFolder, src: string, bytes: Buffer, head: Metadata) {
  rejectActiveContent(src, bytes)
  const [width, height] = [Math.max(1, Math.round(head.width)), Math.max(1, Math.round(head.height))]
  const name = createPictureName(src, width, hashPicture(bytes), 'image/svg+xml')
  await placeFile(place, name, bytes)
  return { src: `images/${name}`, width, height }
}
