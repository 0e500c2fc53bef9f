import { readFileSync } from 'node:fs'
import type { Metadata } from 'sharp'
import type { Figure } from '../../../article/schema.ts'
import { adviseOnPicture, type PictureAdvice } from '../advice.ts'
import { decodePicture } from '../encode/encode.ts'
import { withPictureMemory } from '../encode/pictureMemory.ts'
import { hashPicture } from '../encode/recipe.ts'
import { getTransparentFit, type Transparency } from './transparency.ts'

/** Enough pixels to estimate how much of a picture is transparent. */
const SAMPLE_WIDTH = 200

/**
 * Inspects a figure's picture that is published unchanged.
 * @param file the path of its file
 * @param head the result of openPicture
 * @returns advice for editors, and the figure as it should be shown: uncropped if the picture is partly transparent
 */
export async function inspectPicture(
  file: string,
  head: Metadata,
  figure: Figure,
): Promise<{ advice: PictureAdvice[]; figure: Figure }> {
  // For a photograph the metadata suffice.
  const isRead = head.hasAlpha || head.format === 'svg' || head.format === 'png'
  const bytes = isRead ? readFileSync(file) : Buffer.alloc(0)
  const transparency =
    head.hasAlpha && head.format !== 'svg' ? await getTransparency(bytes, head, figure.src ?? '') : undefined
  const advice = adviseOnPicture({ src: figure.src ?? '', bytes, head, transparency }, figure)
  return { advice, figure: { ...figure, ...getTransparentFit(figure, transparency) } }
}

/** By file hash: newsreel dev checks a picture again for every page. */
const transparencies = new Map<string, Promise<Transparency | undefined>>()

/** Measures how transparent a picture is; undefined if it is opaque, broken or too large. */
function getTransparency(bytes: Buffer, head: Metadata, name: string): Promise<Transparency | undefined> {
  const hash = hashPicture(bytes)
  const known = transparencies.get(hash)
  if (known) return known
  const found = withPictureMemory(head, name, SAMPLE_WIDTH, 1, () => decodePicture(bytes, head, SAMPLE_WIDTH)).then(
    ({ transparency }) => transparency,
    () => undefined,
  )
  transparencies.set(hash, found)
  return found
}
