import type { Metadata } from 'sharp'
import { PictureFault } from './pictureFault.ts'
import { nameOf, type Place, placeFile } from './placeFile.ts'
import { hashOf } from './recipe.ts'

// Inside <img> nothing of it runs, but the file has an address of its own, under which it would. An entity can hide any of it.
const ACTIVE = /<!ENTITY|<(?:\w+:)?(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|javascript:/i

/**
 * A drawing stays a drawing: it is sharp in every size, and no larger as a file. It is copied under a hashed name.
 * @throws {PictureFault} when it holds more than a drawing
 */
export async function placeSvg(place: Place, src: string, bytes: Buffer, head: Metadata) {
  refuseActive(src, bytes)
  const [width, height] = [Math.max(1, Math.round(head.width)), Math.max(1, Math.round(head.height))]
  const name = nameOf(src, width, hashOf(bytes), 'image/svg+xml')
  await placeFile(place, name, bytes)
  return { src: `images/${name}`, width, height }
}

/** @throws {PictureFault} when a drawing holds more than a drawing */
export function refuseActive(src: string, bytes: Buffer): void {
  if (ACTIVE.test(bytes.toString('utf8')))
    throw new PictureFault(`"${src}" holds script or foreign content: export it as a plain SVG, or as PNG.`)
}
