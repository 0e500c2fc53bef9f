import type { Metadata } from 'sharp'
import { hashPicture } from '../encode/recipe.ts'
import { nameOf, type Place, placeFile } from '../place/placeFile.ts'
import { refuseActive } from './refuseActive.ts'

/**
 * A drawing stays a drawing: it is sharp in every size, and no larger as a file. It is copied under a hashed name.
 * @throws {PictureError} when it holds more than a drawing
 */
export async function placeSvg(place: Place, src: string, bytes: Buffer, head: Metadata) {
  refuseActive(src, bytes)
  const [width, height] = [Math.max(1, Math.round(head.width)), Math.max(1, Math.round(head.height))]
  const name = nameOf(src, width, hashPicture(bytes), 'image/svg+xml')
  await placeFile(place, name, bytes)
  return { src: `images/${name}`, width, height }
}
